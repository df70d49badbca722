package io.countersign.domain.template;

import io.countersign.domain.user.UserId;
import java.time.Instant;
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

    /** @return a template that was never published */
    public static EquipmentTemplate create(TemplateId id, TemplateDefinition draft, UserId author, Instant at) {
        return new EquipmentTemplate(id, draft, 0, Optional.empty(), at, at, Optional.of(author), 0);
    }

    /** @return whether it is offered for new submissions */
    public boolean active() {
        return latestVersion > 0 && !retired();
    }

    /** @return whether it was retired */
    public boolean retired() {
        return retiredAt.isPresent();
    }

    /** @return this with another draft */
    public EquipmentTemplate edited(TemplateDefinition newDraft, Instant at) {
        return new EquipmentTemplate(id, newDraft, latestVersion, retiredAt, createdAt, at, createdBy, version + 1);
    }

    /** @return the version that the draft becomes */
    public TemplateVersion nextVersion(UserId publisher, Instant at) {
        var frozen = draft.withRuleStated();
        return new TemplateVersion(new TemplateVersionId(id, latestVersion + 1), frozen, frozen.digest(), at, publisher);
    }

    /** @return this after its draft became the next version */
    public EquipmentTemplate published(Instant at) {
        return new EquipmentTemplate(id, draft, latestVersion + 1, retiredAt, createdAt, at, createdBy, version + 1);
    }

    /** @return this, retired */
    public EquipmentTemplate retired(Instant at) {
        return new EquipmentTemplate(id, draft, latestVersion, Optional.of(at), createdAt, at, createdBy, version + 1);
    }
}
