package io.countersign.application.submission;

import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.MigrationDraft;
import io.countersign.domain.submission.SubmissionDraft;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Finds the template version that a submission is pinned to, when it is created and when it migrates. */
final class SubmissionPinning {

    private final GetTemplateUseCase templates;
    private final GetTemplateVersionUseCase versions;

    SubmissionPinning(GetTemplateUseCase templates, GetTemplateVersionUseCase versions) {
        this.templates = templates;
        this.versions = versions;
    }

    /** @return the offer that a new submission brings, read against the version it names or the latest */
    Mono<Outcome<PinnedOffer>> pin(Actor actor, JsonValue body) {
        return Work.then(Mono.just(Outcome.of(SubmissionDraft.read(body))), draft -> Work.then(
                template(actor, draft),
                template -> Work.then(version(actor, draft, template), version -> Mono.just(Outcome
                        .of(SubmissionDraft.readOffer(body, version.definition()))
                        .map(offer -> new PinnedOffer(version.id(), offer, draft.replaces()))))));
    }

    private Mono<Outcome<EquipmentTemplate>> template(Actor actor, SubmissionDraft draft) {
        return orFault(templates.get(new GetTemplateUseCase.Query(actor, draft.template())), "templateId",
                draft.template()).map(found -> found.then(EquipmentTemplate::pinnable));
    }

    private Mono<Outcome<TemplateVersion>> version(Actor actor, SubmissionDraft draft, EquipmentTemplate template) {
        var number = draft.templateVersion().orElse(template.latestVersion());
        return orFault(
                versions.get(new GetTemplateVersionUseCase.Query(actor, new TemplateVersionId(template.id(), number))),
                "templateVersion", number);
    }

    /** @return that published version */
    Mono<Outcome<TemplateVersion>> version(Actor actor, TemplateVersionId id) {
        return versions.get(new GetTemplateVersionUseCase.Query(actor, id));
    }

    /** @return the version of the submission's template that is asked for, if there is one */
    Mono<Optional<TemplateVersion>> find(Actor actor, Dossier dossier, Checked<MigrationDraft> body) {
        return body instanceof Checked.Valid<MigrationDraft>(var wanted)
                ? versions.get(new GetTemplateVersionUseCase.Query(actor,
                        new TemplateVersionId(dossier.template().id().template(), wanted.version())))
                        .map(outcome -> outcome instanceof Outcome.Done<TemplateVersion>(var version)
                                ? Optional.of(version)
                                : Optional.empty())
                : Mono.just(Optional.empty());
    }

    private static <T> Mono<Outcome<T>> orFault(Mono<Outcome<T>> found, String member, Object reference) {
        return found.map(outcome -> outcome instanceof Outcome.Refused
                ? Outcome.refused(new Refusal.InvalidContent(List.of(Fault.at(Pointer.ROOT.member(member),
                        FaultCode.UNKNOWN_REFERENCE, "reference", reference))))
                : outcome);
    }
}
