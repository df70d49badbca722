package io.countersign.domain.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import io.countersign.domain.value.SpecificationValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementValuesTest {

    private static final Instant AT = Instant.parse("2026-03-01T22:30:00Z");
    private static final ConsultantTypeId PLUMBING = new ConsultantTypeId(new UUID(0, 1));
    private static final ConsultantTypeId ELECTRICAL = new ConsultantTypeId(new UUID(0, 2));
    private static final UserId SOMEBODY = new UserId(new UUID(0, 3));
    private static final Project PROJECT = new Project(new ProjectId(new UUID(0, 4)),
            new Project.Definition("Tower", Optional.empty(), ZoneId.of("Asia/Jerusalem")), AT, AT, 0);
    private static final Precondition ANY = new Precondition.AnyVersion();

    private final TemplateDefinition template = template("""
            {"name": "Pump", "specifications": [
              {"key": "flow", "type": "quantity", "unit": "m3/h", "ownerConsultantTypeId": "%s"},
              {"key": "power", "type": "quantity", "unit": "kW", "ownerConsultantTypeId": "%s"},
              {"key": "casing", "type": "choice", "options": [{"value": "é"}]},
              {"key": "count", "type": "integer"}]}""".formatted(PLUMBING, ELECTRICAL));
    private final RequirementValues none = RequirementValues.none(PROJECT.id(), new TemplateId(new UUID(0, 5)));

    private final ProjectAccess manager = access(Optional.of(ProjectRole.MANAGER));
    private final ProjectAccess plumber = access(Optional.empty(), assignment(PLUMBING, Validity.ALWAYS));

    @Test
    void letsAConsultantSetTheFieldsOfHisDiscipline() {
        var set = done(patch(none, plumber, "{'flow': {'value': '40', 'unit': 'm3/h'}}"));

        assertThat(set.values()).containsOnlyKeys("flow");
        assertThat(set.setBy()).containsOnly(
                Map.entry("flow", new RequirementValues.SetBy(SOMEBODY, Optional.empty(), AT)));
        assertThat(set.version()).isEqualTo(1);
        assertThat(set.updatedAt()).contains(AT);
        assertThat(none.values()).isEmpty();
    }

    @Test
    void letsAManagerSetAnyFieldAndRecordsOnWhoseBehalf() {
        var set = done(patch(none, manager, "{'flow': {'value': '40', 'unit': 'm3/h'}, 'count': 2}"));

        assertThat(set.setBy()).containsOnly(
                Map.entry("flow", new RequirementValues.SetBy(SOMEBODY, Optional.of(PLUMBING), AT)),
                Map.entry("count", new RequirementValues.SetBy(SOMEBODY, Optional.empty(), AT)));
    }

    @Test
    void recordsNoBehalfWhenTheManagerIsTheConsultantHimself() {
        var both = access(Optional.of(ProjectRole.MANAGER), assignment(PLUMBING, Validity.ALWAYS));
        var set = done(patch(none, both, "{'flow': {'value': 1, 'unit': 'L/s'}, 'power': {'value': 1, 'unit': 'W'}}"));

        assertThat(set.setBy().get("flow").onBehalfOf()).isEmpty();
        assertThat(set.setBy().get("power").onBehalfOf()).contains(ELECTRICAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{'power':{'value':'1','unit':'kW'}}", "{'power':null}",
            "{'count':2}", "{'flow':{'value':'40','unit':'m3/h'},'power':null}", "{'power':'nonsense','typo':1}"})
    void refusesAConsultantTheFieldsOfOthersAndOfNobody(String values) {
        assertThat(refusal(patch(none, plumber, values)))
                .isEqualTo(new Refusal.Forbidden(List.of(Refusal.Role.MANAGER, Refusal.Role.CONSULTANT)));
    }

    @Test
    void refusesWhoeverSetsNoValuesAtAll() {
        var forbidden = new Refusal.Forbidden(List.of(Refusal.Role.MANAGER, Refusal.Role.CONSULTANT));
        var admin = new ProjectAccess(new Actor(SOMEBODY, true), PROJECT, Optional.empty(), List.of());

        assertThat(refusal(patch(none, access(Optional.of(ProjectRole.CONTRACTOR)), "{}"))).isEqualTo(forbidden);
        assertThat(refusal(patch(none, access(Optional.of(ProjectRole.VIEWER)), "{}"))).isEqualTo(forbidden);
        assertThat(refusal(patch(none, admin, "{}"))).isEqualTo(forbidden);
        assertThat(refusal(patch(none, access(Optional.empty()), "{}"))).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void looksAtTheDayOfTheProjectForWhetherAnAssignmentHolds() {
        // 22:30 UTC is half past midnight of the next day in Jerusalem.
        var today = LocalDate.of(2026, 3, 2);
        var values = "{'flow': {'value': '40', 'unit': 'm3/h'}}";

        done(patch(none, access(Optional.empty(), assignment(PLUMBING, until(today))), values));
        done(patch(none, access(Optional.empty(), assignment(PLUMBING, from(today))), values));
        var forbidden = new Refusal.Forbidden(List.of(Refusal.Role.MANAGER, Refusal.Role.CONSULTANT));
        assertThat(refusal(
                patch(none, access(Optional.empty(), assignment(PLUMBING, until(today.minusDays(1)))), values)))
                .isEqualTo(forbidden);
        assertThat(
                refusal(patch(none, access(Optional.empty(), assignment(PLUMBING, from(today.plusDays(1)))), values)))
                .isEqualTo(forbidden);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"null|[ required]", "[]|[ wrong-type]",
            "{}|[/values required]", "{'values':null}|[/values required]", "{'values':[]}|[/values wrong-type]",
            "{'values':{},'version':1}|[/version unknown-field]",
            "{'values':{'flw':1}}|[/values/flw unknown-field]", "{'values':{'flw':null}}|[/values/flw unknown-field]",
            "{'values':{'flow':'40 m3/h','power':{'value':'1','unit':'bar'},'count':1.5}}"
                    + "|[/values/count wrong-type, /values/flow wrong-type, /values/power/unit incommensurable-unit]"})
    void saysEverythingThatIsWrongAtOnce(String patch, String expected) {
        var refused = none.patch(ANY, json(patch), template, manager, AT);

        assertThat(FaultLines.of(((Refusal.InvalidContent) refusal(refused)).faults())).hasToString(expected);
    }

    @Test
    void asksForTheVersionAfterAccessAndBeforeContent() {
        var missing = new Precondition.Missing();
        var stale = new Precondition.Versions(Set.of(7L));
        var nonsense = json("{'values': {'flow': 'nonsense'}}");
        var foreign = json("{'values': {'power': null}}");

        assertThat(refusal(none.patch(missing, nonsense, template, plumber, AT)))
                .isEqualTo(new Refusal.PreconditionRequired());
        assertThat(refusal(none.patch(stale, nonsense, template, plumber, AT)))
                .isEqualTo(new Refusal.PreconditionFailed(0));
        assertThat(refusal(none.patch(missing, foreign, template, plumber, AT))).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void clearsAValueByNullAndKeepsTheOthers() {
        var set = done(patch(none, manager, "{'flow': {'value': '40', 'unit': 'm3/h'}, 'count': 2}"));
        var cleared = done(patch(set, manager, "{'flow': null}"));

        assertThat(cleared.values()).containsOnlyKeys("count");
        assertThat(cleared.setBy()).containsOnlyKeys("count");
        assertThat(cleared.version()).isEqualTo(2);
        assertThat(done(patch(cleared, manager, "{'flow': null}")).values()).containsOnlyKeys("count");
    }

    @Test
    void mergesAPartOfAValueAsRfc7396Says() {
        var set = done(patch(none, manager, "{'flow': {'value': '40', 'unit': 'm3/h'}}"));

        assertThat(done(patch(set, manager, "{'flow': {'value': '50'}}")).values())
                .containsEntry("flow", json("{'value': '50', 'unit': 'm3/h'}"));
        assertThat(FaultLines.of(((Refusal.InvalidContent) refusal(patch(set, manager, "{'flow': {'unit': null}}")))
                .faults())).containsExactly("/values/flow/unit required");
    }

    @Test
    void storesTextInNormalForm() {
        assertThat(done(patch(none, manager, "{'casing': 'e\u0301'}")).values())
                .containsEntry("casing", JsonValue.text("é"));
    }

    @Test
    void answersAValueOnlyWhileItIsOfTheTypeOfItsField() {
        var set = done(patch(none, manager, "{'count': 2}"));
        var changed = template(
                "{\"name\": \"Pump\", \"specifications\": [{\"key\": \"count\", \"type\": \"boolean\"}]}");

        assertThat(set.valueOf(template.specification("count").orElseThrow()))
                .contains(new SpecificationValue.Number(BigDecimal.TWO));
        assertThat(set.valueOf(changed.specification("count").orElseThrow())).isEmpty();
        assertThat(none.valueOf(template.specification("count").orElseThrow())).isEmpty();
    }

    private Outcome<RequirementValues> patch(RequirementValues values, ProjectAccess access, String patch) {
        return values.patch(ANY, json("{'values': " + patch + "}"), template, access, AT);
    }

    private static ProjectAccess access(Optional<ProjectRole> role, ConsultantAssignment... assignments) {
        return new ProjectAccess(new Actor(SOMEBODY, false), PROJECT, role, List.of(assignments));
    }

    private static ConsultantAssignment assignment(ConsultantTypeId type, Validity validity) {
        return new ConsultantAssignment(new ConsultantAssignmentId(new UUID(0, 6)), PROJECT.id(), SOMEBODY, type,
                validity, Optional.empty(), AT, 0);
    }

    private static Validity until(LocalDate day) {
        return new Validity(Optional.empty(), Optional.of(day));
    }

    private static Validity from(LocalDate day) {
        return new Validity(Optional.of(day), Optional.empty());
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> result;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var result) -> throw new AssertionError(result);
            case Outcome.Refused<?>(var refusal) -> refusal;
        };
    }

    private static TemplateDefinition template(String text) {
        return switch (TemplateDefinition.read(JsonReader.readTrusted(text))) {
            case Checked.Valid<TemplateDefinition>(var definition) -> definition;
            case Checked.Invalid<TemplateDefinition> invalid -> throw new AssertionError(FaultLines.of(invalid));
        };
    }

    private static JsonValue json(String text) {
        return JsonReader.readTrusted(text.replace('\'', '"'));
    }

    @Test
    void namesOnlyTheFieldsWhoseValueIsAnother() {
        var none = RequirementValues.none(new ProjectId(new UUID(0, 1)), new TemplateId(new UUID(0, 2)));
        var before = with(none, Map.of("flow", JsonValue.number(1), "power", JsonValue.number(2)));
        var after = with(none, Map.of("flow", JsonValue.number(1), "power", JsonValue.number(3)));

        assertThat(after.changedSince(before)).containsExactly("power");
    }

    private static RequirementValues with(RequirementValues none, Map<String, JsonValue> values) {
        return new RequirementValues(none.project(), none.template(), values, Map.of(), Optional.empty(), 1);
    }
}
