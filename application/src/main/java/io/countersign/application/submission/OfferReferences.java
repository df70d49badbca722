package io.countersign.application.submission;

import io.countersign.application.equipment.port.in.GetEquipmentUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Checks that the things an offer refers to beside its template are of its project: the equipment, and the submission
 * it replaces.
 */
final class OfferReferences {

    private final SubmissionRepository submissions;
    private final GetEquipmentUseCase equipment;

    OfferReferences(SubmissionRepository submissions, GetEquipmentUseCase equipment) {
        this.submissions = submissions;
        this.equipment = equipment;
    }

    Mono<Outcome<PinnedOffer>> checked(Actor actor, ProjectId project, PinnedOffer pinned) {
        return equipmentIsThere(actor, project, pinned.offer().equipment())
                .flatMap(there -> pinned.replaces()
                        .map(replaced -> submissions.statusOf(project, replaced).map(Optional::of)
                                .defaultIfEmpty(Optional.empty()))
                        .orElseGet(() -> Mono.just(Optional.empty()))
                        .map(status -> pinned.checked(there, status)));
    }

    Mono<Outcome<Offer>> checked(Actor actor, ProjectId project, Offer offer) {
        return equipmentIsThere(actor, project, offer.equipment())
                .map(there -> PinnedOffer.equipmentChecked(there, offer));
    }

    private Mono<Boolean> equipmentIsThere(Actor actor, ProjectId project, Optional<EquipmentId> id) {
        return id.map(item -> equipment.get(new GetEquipmentUseCase.Query(actor, project, item))
                .map(found -> found instanceof Outcome.Done)).orElseGet(() -> Mono.just(true));
    }
}
