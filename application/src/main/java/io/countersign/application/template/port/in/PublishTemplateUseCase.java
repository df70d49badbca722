package io.countersign.application.template.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Freezes the draft of an equipment template as its next version. Administrators may. */
public interface PublishTemplateUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<TemplateVersion>> publish(Command command);

    /** Its input. */
    record Command(Actor actor, TemplateId id, Precondition precondition, Checked<?> body, Instant at) {}
}
