package io.countersign.domain.template;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A reusable definition of one kind of equipment. Edits go to the draft; publishing freezes the next version.
 *
 * @param draft what the next version will be
 * @param latestVersion the number of the newest version, 0 before the first
 * @param retiredAt when it was retired: no new submission, running reviews go on
 * @param version counts the changes, from 0
 */
public record EquipmentTemplate(TemplateId id, TemplateDefinition draft, int latestVersion, Optional<Instant> retiredAt,
        Instant createdAt, Instant updatedAt, Optional<UserId> createdBy, long version) {

    public EquipmentTemplate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(retiredAt, "retiredAt");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(createdBy, "createdBy");
    }

    /**
     * Creates a template that was never published; administrators may.
     *
     * @param types every consultant type there is
     */
    public static Outcome<EquipmentTemplate> create(Actor actor, TemplateId id, Checked<TemplateDefinition> draft,
            Map<ConsultantTypeId, ConsultantType> types, Instant at) {
        return Outcome.unless(actor.refusalToAdminister(), () -> known(draft, types)
                .map(valid -> new EquipmentTemplate(id, valid, 0, Optional.empty(), at, at, Optional.of(actor.id()),
                        0)));
    }

    /** @return whether it is offered for new submissions */
    public boolean active() {
        return latestVersion > 0 && !retired();
    }

    /** @return the newest published version, empty before the first */
    public Optional<TemplateVersionId> latestVersionId() {
        return latestVersion == 0 ? Optional.empty() : Optional.of(new TemplateVersionId(id, latestVersion));
    }

    /** @return this, if new submissions may be pinned to it: published and not retired */
    public Outcome<EquipmentTemplate> pinnable() {
        if (latestVersion == 0) {
            return Outcome.refused(new Refusal.TemplateNotPublished());
        }
        return retired() ? Outcome.refused(new Refusal.TemplateRetired()) : Outcome.done(this);
    }

    /** @return whether it was retired */
    public boolean retired() {
        return retiredAt.isPresent();
    }

    /** Changes the draft; administrators may. */
    public Outcome<EquipmentTemplate> replace(Actor actor, Precondition precondition,
            Checked<TemplateDefinition> changed,
            Map<ConsultantTypeId, ConsultantType> types, Instant at) {
        return Outcome.unless(refusalToChange(actor, precondition), () -> known(changed, types)
                .map(valid -> new EquipmentTemplate(id, valid, latestVersion, retiredAt, createdAt, at, createdBy,
                        version + 1)));
    }

    /** The outcome of publishing: the template as it is then, and its new version. */
    public record Publication(EquipmentTemplate template, TemplateVersion version) {
        public Publication {
            Objects.requireNonNull(template, "template");
            Objects.requireNonNull(version, "version");
        }
    }

    /** Freezes the draft as the next version; administrators may. */
    public Outcome<Publication> publish(Actor actor, Precondition precondition, Checked<?> body,
            Map<ConsultantTypeId, ConsultantType> types, Instant at) {
        return Outcome.unless(refusalToChange(actor, precondition), () -> {
            var faults = new ArrayList<>(body.faultsOrNone());
            faults.addAll(draft.publicationFaults(types));
            return faults.isEmpty()
                    ? Outcome.done(publication(actor, at))
                    : Outcome.refused(new Refusal.InvalidContent(faults));
        });
    }

    private Publication publication(Actor actor, Instant at) {
        var frozen = draft.withRuleStated();
        var number = latestVersion + 1;
        return new Publication(
                new EquipmentTemplate(id, draft, number, retiredAt, createdAt, at, createdBy, version + 1),
                new TemplateVersion(new TemplateVersionId(id, number), frozen, frozen.digest(), at, actor.id()));
    }

    /** Retires it, once: no new submission; administrators may. */
    public Outcome<EquipmentTemplate> retire(Actor actor, Precondition precondition, Checked<?> body, Instant at) {
        return Outcome.unless(refusalToChange(actor, precondition), () -> Outcome.of(body)
                .map(nothing -> new EquipmentTemplate(id, draft, latestVersion, Optional.of(at), createdAt, at,
                        createdBy,
                        version + 1)));
    }

    /**
     * Lets it be deleted when nothing refers to it; administrators may.
     *
     * @param usage how often it is referred to, by what refers to it
     */
    public Outcome<EquipmentTemplate> delete(Actor actor, Precondition precondition, Map<String, Long> usage) {
        return Outcome.unless(refusalToAdminister(actor, precondition)
                .or(() -> usage.isEmpty() ? Optional.empty() : Optional.of(new Refusal.InUse(usage))),
                () -> Outcome.done(this));
    }

    private Optional<Refusal> refusalToChange(Actor actor, Precondition precondition) {
        return refusalToAdminister(actor, precondition)
                .or(() -> retired() ? Optional.of(new Refusal.TemplateRetired()) : Optional.empty());
    }

    private Optional<Refusal> refusalToAdminister(Actor actor, Precondition precondition) {
        return actor.refusalToAdminister().or(() -> precondition.refusalUnlessMetBy(version));
    }

    private static Outcome<TemplateDefinition> known(Checked<TemplateDefinition> draft,
            Map<ConsultantTypeId, ConsultantType> types) {
        return Outcome.of(draft).then(valid -> {
            var unknown = valid.unknownConsultantTypes(types);
            return unknown.isEmpty() ? Outcome.done(valid) : Outcome.refused(new Refusal.InvalidContent(unknown));
        });
    }
}
