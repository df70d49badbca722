package io.countersign.application.template.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.template.diff.TemplateDiff;
import io.countersign.domain.user.Actor;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Compares two published versions of a template. Any authenticated user may. */
public interface CompareTemplateVersionsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Result>> compare(Query query);

    /**
     * Its input.
     *
     * @param from the number of the version to start from, empty for the one before
     */
    record Query(Actor actor, TemplateVersionId version, Checked<Optional<Integer>> from) {}

    /** The changes from one version to the other. */
    record Result(TemplateVersionId from, TemplateVersionId to, TemplateDiff diff) {}
}
