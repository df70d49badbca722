package io.countersign.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.event.TemplateEvent;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EquipmentTemplateTest {

    private static final ConsultantTypeId PLUMBING = new ConsultantTypeId(new UUID(0, 1));
    private static final ConsultantTypeId OTHER = new ConsultantTypeId(new UUID(0, 2));
    private static final TemplateId ID = new TemplateId(new UUID(0, 3));
    private static final Actor ADMIN = new Actor(new UserId(new UUID(0, 4)), true);
    private static final Actor NO_ADMIN = new Actor(new UserId(new UUID(0, 5)), false);
    private static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant RETIRED = Instant.parse("2026-03-03T10:00:00Z");
    private static final Precondition ANY = new Precondition.AnyVersion();
    private static final Precondition MISSING = new Precondition.Missing();
    private static final Precondition STALE = new Precondition.Versions(Set.of(7L));
    private static final Refusal FORBIDDEN = new Refusal.Forbidden(List.of(Refusal.Role.ADMIN));
    private static final Fault FAULT = Fault.at(Pointer.ROOT.member("typo"), FaultCode.UNKNOWN_FIELD);
    private static final Checked<String> BODY = new Checked.Valid<>("");
    private static final Checked<String> BAD_BODY = new Checked.Invalid<>(List.of(FAULT));
    private static final Checked<TemplateDefinition> BAD = new Checked.Invalid<>(List.of(FAULT));

    private final Map<ConsultantTypeId, ConsultantType> types = Map.of(PLUMBING, type(Optional.empty()));
    private final TemplateDefinition pump = definition("Pump", PLUMBING);
    private final TemplateDefinition valve = definition("Valve", PLUMBING);
    private final EquipmentTemplate created = template(pump, 0, Optional.empty(), CREATED, 0);
    private final EquipmentTemplate published = template(pump, 2, Optional.empty(), CREATED, 3);
    private final EquipmentTemplate retired = template(pump, 2, Optional.of(RETIRED), RETIRED, 4);

    @Test
    void isCreatedByAdministratorsWithoutAnyVersion() {
        assertThat(EquipmentTemplate.create(ADMIN, ID, valid(pump), types, CREATED)).isEqualTo(Outcome.done(created));
        assertThat(EquipmentTemplate.create(NO_ADMIN, ID, BAD, types, CREATED)).isEqualTo(Outcome.refused(FORBIDDEN));
    }

    @Test
    void isNotCreatedFromWhatHasFaultsOrNamesUnknownDisciplines() {
        assertThat(EquipmentTemplate.create(ADMIN, ID, BAD, types, CREATED)).isEqualTo(invalid(FAULT));
        assertThat(EquipmentTemplate.create(ADMIN, ID, valid(definition("Pump", OTHER)), types, CREATED))
                .isEqualTo(invalid(reference(FaultCode.UNKNOWN_REFERENCE, OTHER)));
    }

    @Test
    void isOfferedOnceItIsPublishedAndUntilItIsRetired() {
        assertThat(created.active()).isFalse();
        assertThat(published.active()).isTrue();
        assertThat(retired.active()).isFalse();
        assertThat(created.retired()).isFalse();
        assertThat(retired.retired()).isTrue();
        assertThat(created.pinnable()).isEqualTo(Outcome.refused(new Refusal.TemplateNotPublished()));
        assertThat(published.pinnable()).isEqualTo(Outcome.done(published));
        assertThat(retired.pinnable()).isEqualTo(Outcome.refused(new Refusal.TemplateRetired()));
    }

    @Test
    void namesItsNewestVersion() {
        assertThat(created.latestVersionId()).isEmpty();
        assertThat(published.latestVersionId()).contains(new TemplateVersionId(ID, 2));
    }

    @Test
    void isReplacedInItsDraftAlone() {
        assertThat(published.replace(ADMIN, new Precondition.Versions(Set.of(3L)), valid(valve), types, CHANGED))
                .isEqualTo(Outcome.done(template(valve, 2, Optional.empty(), CHANGED, 4)));
        assertThat(published.replace(ADMIN, ANY, BAD, types, CHANGED)).isEqualTo(invalid(FAULT));
        assertThat(published.replace(ADMIN, ANY, valid(definition("Valve", OTHER)), types, CHANGED))
                .isEqualTo(invalid(reference(FaultCode.UNKNOWN_REFERENCE, OTHER)));
    }

    @Test
    void asksWhoseCommandItIsThenForTheVersionThenForTheState() {
        assertThat(retired.replace(NO_ADMIN, MISSING, BAD, types, CHANGED)).isEqualTo(Outcome.refused(FORBIDDEN));
        assertThat(retired.replace(ADMIN, MISSING, BAD, types, CHANGED))
                .isEqualTo(Outcome.refused(new Refusal.PreconditionRequired()));
        assertThat(retired.replace(ADMIN, STALE, BAD, types, CHANGED))
                .isEqualTo(Outcome.refused(new Refusal.PreconditionFailed(4)));
        assertThat(retired.replace(ADMIN, ANY, BAD, types, CHANGED))
                .isEqualTo(Outcome.refused(new Refusal.TemplateRetired()));
        assertThat(retired.publish(NO_ADMIN, STALE, BAD_BODY, types, CHANGED)).isEqualTo(Outcome.refused(FORBIDDEN));
        assertThat(retired.publish(ADMIN, STALE, BAD_BODY, types, CHANGED))
                .isEqualTo(Outcome.refused(new Refusal.PreconditionFailed(4)));
        assertThat(retired.publish(ADMIN, ANY, BAD_BODY, types, CHANGED))
                .isEqualTo(Outcome.refused(new Refusal.TemplateRetired()));
        assertThat(retired.retire(NO_ADMIN, STALE, BAD_BODY, CHANGED)).isEqualTo(Outcome.refused(FORBIDDEN));
        assertThat(retired.retire(ADMIN, STALE, BAD_BODY, CHANGED))
                .isEqualTo(Outcome.refused(new Refusal.PreconditionFailed(4)));
        assertThat(retired.retire(ADMIN, ANY, BAD_BODY, CHANGED))
                .isEqualTo(Outcome.refused(new Refusal.TemplateRetired()));
    }

    @Test
    void isPublishedAsTheNextVersionWithItsRuleStated() {
        var frozen = pump.withRule(Rule.byDefault(List.of(PLUMBING)));

        assertThat(published.publish(ADMIN, ANY, BODY, types, CHANGED))
                .isEqualTo(Outcome.done(new EquipmentTemplate.Publication(
                        template(pump, 3, Optional.empty(), CHANGED, 4),
                        new TemplateVersion(new TemplateVersionId(ID, 3), frozen, frozen.digest(), CHANGED,
                                ADMIN.id()))));
    }

    @Test
    void isNotPublishedWithFaultsInTheBodyOrInTheDraft() {
        var nobodyDecides = template(definition("Pump"), 0, Optional.empty(), CREATED, 0);
        var ofRetired = Map.of(PLUMBING, type(Optional.of(RETIRED)));

        assertThat(published.publish(ADMIN, ANY, BAD_BODY, types, CHANGED)).isEqualTo(invalid(FAULT));
        assertThat(published.publish(ADMIN, ANY, BAD_BODY, ofRetired, CHANGED))
                .isEqualTo(invalid(FAULT, reference(FaultCode.RETIRED_REFERENCE, PLUMBING)));
        assertThat(nobodyDecides.publish(ADMIN, ANY, BODY, types, CHANGED)).isEqualTo(invalid(
                Fault.at(Pointer.ROOT.member("consultantTypeIds"), FaultCode.NO_CONSULTANT_TYPES)));
    }

    @Test
    void isRetiredWithEverythingElseKept() {
        assertThat(published.retire(ADMIN, ANY, BODY, RETIRED)).isEqualTo(Outcome.done(retired));
        assertThat(published.retire(ADMIN, ANY, BAD_BODY, RETIRED)).isEqualTo(invalid(FAULT));
    }

    @Test
    void isDeletedWhenNothingRefersToIt() {
        var usage = Map.of("submissions", 2L);

        assertThat(retired.delete(ADMIN, ANY, Map.of())).isEqualTo(Outcome.done(retired));
        assertThat(published.delete(ADMIN, ANY, usage)).isEqualTo(Outcome.refused(new Refusal.InUse(usage)));
        assertThat(published.delete(ADMIN, STALE, usage))
                .isEqualTo(Outcome.refused(new Refusal.PreconditionFailed(3)));
        assertThat(published.delete(NO_ADMIN, STALE, usage)).isEqualTo(Outcome.refused(FORBIDDEN));
    }

    @Test
    void countsItsVersionsFromOne() {
        assertThat(new TemplateVersionId(ID, 1).predecessor()).isEmpty();
        assertThat(new TemplateVersionId(ID, 3).predecessor()).contains(new TemplateVersionId(ID, 2));
        assertThatThrownBy(() -> new TemplateVersionId(ID, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number: 0 is less than 1");
    }

    private static EquipmentTemplate template(TemplateDefinition draft, int latest, Optional<Instant> retiredAt,
            Instant updatedAt, long version) {
        return new EquipmentTemplate(ID, draft, latest, retiredAt, CREATED, updatedAt, Optional.of(ADMIN.id()),
                version);
    }

    private static ConsultantType type(Optional<Instant> retiredAt) {
        return new ConsultantType(PLUMBING,
                new ConsultantType.Definition("Plumbing", Labels.NONE, Optional.empty()), retiredAt, CREATED, 0);
    }

    private static TemplateDefinition definition(String name, ConsultantTypeId... types) {
        var ids = List.of(types).stream().map(type -> "\"" + type + "\"").toList();
        return switch (TemplateDefinition.read(JsonReader.readTrusted(
                "{\"name\": \"%s\", \"consultantTypeIds\": %s}".formatted(name, ids)))) {
            case Checked.Valid<TemplateDefinition>(var read) -> read;
            case Checked.Invalid<TemplateDefinition>(var faults) -> throw new AssertionError(faults);
        };
    }

    private static <T> Checked<T> valid(T value) {
        return new Checked.Valid<>(value);
    }

    private static <T> Outcome<T> invalid(Fault... faults) {
        return Outcome.refused(new Refusal.InvalidContent(List.of(faults)));
    }

    private static Fault reference(FaultCode code, ConsultantTypeId type) {
        return Fault.at(Pointer.ROOT.member("consultantTypeIds").element(0), code, "reference", type);
    }

    @Test
    void leavesAnEventOfEverythingThatHappensToIt() {
        var publication = ((Outcome.Done<EquipmentTemplate.Publication>) published.publish(ADMIN, ANY, BODY, types,
                CHANGED)).result();

        assertThat(Stream.of(new TemplateEvent.Created(created), new TemplateEvent.Replaced(created),
                new TemplateEvent.Published(publication), new TemplateEvent.Retired(retired),
                new TemplateEvent.Deleted(created)))
                .allMatch(event -> event.subject().equals("equipment-templates/" + ID) && event.project().isEmpty())
                .extracting(TemplateEvent::name, event -> JsonWriter.write(event.data())).containsExactly(
                        tuple("template.created", data(0, "\"draftDigest\":\"" + pump.digest() + '"')),
                        tuple("template.replaced", data(0, "\"draftDigest\":\"" + pump.digest() + '"')),
                        tuple("template.published",
                                data(4, "\"templateVersion\":3,\"digest\":\"" + publication.version().digest() + '"')),
                        tuple("template.retired", "{\"name\":\"Pump\",\"version\":4}"),
                        tuple("template.deleted", "{\"name\":\"Pump\",\"version\":0}"));
    }

    private static String data(int version, String more) {
        return "{\"name\":\"Pump\",\"version\":%d,%s}".formatted(version, more);
    }
}
