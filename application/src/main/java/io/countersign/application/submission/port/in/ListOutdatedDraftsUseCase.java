package io.countersign.application.submission.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.PinnedDraft;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.template.diff.Compatibility;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/**
 * Lists the drafts that are pinned to older versions than one, newest first. Everybody sees those of their projects.
 */
public interface ListOutdatedDraftsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Page<Result>>> list(Query query);

    /** Its input. */
    record Query(Actor actor, TemplateVersionId version, PageRequest page) {}

    /** A draft, and what moving it to the version would mean for what it offers. */
    record Result(PinnedDraft draft, Compatibility compatibility) {}
}
