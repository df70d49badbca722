package io.countersign.domain.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the report says of each field and constraint. */
class DeviationReportTest {

    private static final String FLOW = """
            {'key': 'flow', 'type': 'quantity', 'unit': 'm3/h', 'required': true,
             'constraints': {'min': '30', 'max': '100', 'requirement': 'at_least'}}""";
    private static final String TANK = """
            {'key': 'driver', 'type': 'text'},
            {'key': 'tank', 'type': 'quantity', 'unit': 'L', 'constraints': {'min': '50', 'requirement': 'at_least',
             'requiredWhen': {'field': 'driver', 'is': 'equal', 'value': 'diesel'}}}""";
    private static final UUID DECISION = new UUID(0, 7);

    @Test
    void saysOfEachFieldAndConstraintWhetherItComplies() {
        assertThat(lines(FLOW, "{'flow': {'value': '11', 'unit': 'L/s'}}", "{'flow': {'value': '12', 'unit': 'L/s'}}",
                Map.of())).containsExactly(
                        "flow template required: complies, offered 11 L/s",
                        "flow template min: complies, required 30 m3/h, offered 11 L/s",
                        "flow template max: complies, required 100 m3/h, offered 11 L/s",
                        "flow requirement at_least: deviates, required 43.2 m3/h, offered 11 L/s, delta -3.6 m3/h");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(lines(FLOW, "{'flow': null}", "{'flow': {'value': '12', 'unit': 'L/s'}}", Map.of()))
                .containsExactly(
                        "flow template required: missing",
                        "flow template min: missing, required 30 m3/h",
                        "flow template max: missing, required 100 m3/h",
                        "flow requirement at_least: missing, required 43.2 m3/h");
    }

    @Test
    void saysWhatCannotBeCompared() {
        assertThat(lines(FLOW, "{'flow': {'value': '11', 'unit': 'bar'}}", "{'flow': {'value': 12, 'unit': 'kg/s'}}",
                Map.of())).containsExactly(
                        "flow template required: not_comparable, offered 11 bar",
                        "flow template min: not_comparable, required 30 m3/h, offered 11 bar",
                        "flow template max: not_comparable, required 100 m3/h, offered 11 bar",
                        "flow requirement at_least: not_comparable, required 12 kg/s, offered 11 bar");
        assertThat(lines("{'key': 'x', 'type': 'integer'}", "{'x': 'two'}", "{}", Map.of()))
                .containsExactly("x template type: not_comparable, offered two");
        assertThat(lines("{'key': 'x', 'type': 'integer'}", "{'x': 2}", "{}", Map.of())).isEmpty();
    }

    @ParameterizedTest(name = "driver {0}, tank {1}, required {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", value = {
            "'electric'|null|{}|-",
            "'electric'|null|{'tank':{'value':'80','unit':'L'}}|-", "'electric'|null|{'tank':'large'}|-",
            "'diesel'|null|{}|tank template requiredWhen: missing; tank template min: missing, required 50 L",
            "null|null|{}|-",
            "null|null|{'tank':{'value':'80','unit':'L'}}|tank template min: missing, required 50 L; "
                    + "tank requirement at_least: missing, required 80 L",
            "'electric'|{'value':'40','unit':'L'}|{}|"
                    + "tank template min: deviates, required 50 L, offered 40 L, delta -10 L"})
    void asksForWhatIsRequiredNow(String driver, String tank, String required, String expected) {
        assertThat(lines(TANK, "{'driver': " + driver + ", 'tank': " + tank + "}", required, Map.of()))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split("; ")));
    }

    @ParameterizedTest(name = "{0}: {1} offered, {2} required")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'type':'quantity','unit':'Cel'|{'value':'68','unit':'[degF]'}|{'value':'18','unit':'Cel'}|at_most|2 Cel",
            "'type':'quantity','unit':'Cel'|{'value':'0','unit':'[degF]'}|{'value':'0','unit':'Cel'}|at_least|"
                    + "-17.77777777777777777777777777777778 Cel",
            "'type':'quantity','unit':'[TR]'|{'value':'100','unit':'kW'}|{'value':'30','unit':'[TR]'}|at_least|"
                    + "-1.565486390600483999616448665731681 [TR]",
            "'type':'quantity','unit':'wk'|{'value':'6','unit':'d'}|{'value':'1','unit':'wk'}|equal|"
                    + "-0.1428571428571428571428571428571429 wk",
            "'type':'quantity','unit':'m'|{'value':'1E-99','unit':'m'}|{'value':'0','unit':'m'}|at_most|"
                    + "0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                    + "000001 m",
            "'type':'date'|'2026-03-10'|'2026-03-01'|at_most|9 d",
            "'type':'date'|'2026-02-28'|'2026-03-01'|at_least|-1 d",
            "'type':'date'|'2026-03-02'|'2026-03-01'|equal|1 d",
            "'type':'integer'|'1'|2|equal|-1", "'type':'boolean'|true|false|equal|-"})
    void saysByHowMuch(String specification, String offered, String required, String relation, String delta) {
        var finding = Compared.ofField(specification + ",'constraints':{'requirement':'" + relation + "'}", offered,
                Optional.of(required)).findings().getFirst();

        assertThat(finding.status()).isEqualTo(FindingStatus.DEVIATES);
        assertThat(finding.delta().map(Figure::toString).orElse("-")).isEqualTo(delta);
    }

    @Test
    void showsValuesInTheFormTheyAreGivenIn() {
        var report = Compared.report("""
                {'key': 'a', 'type': 'boolean', 'constraints': {'requirement': 'equal'}},
                {'key': 'b', 'type': 'multi_choice', 'options': [{'value': 'p'}, {'value': 'q'}],
                 'constraints': {'requirement': 'equal'}},
                {'key': 'c', 'type': 'choice', 'options': [{'value': 'p'}], 'constraints': {'requirement': 'equal'}},
                {'key': 'd', 'type': 'integer', 'constraints': {'oneOf': [2, '4']}}""",
                "{'a': true, 'b': ['q', 'p'], 'c': 'p', 'd': 1.0E3}", "{'a': false, 'b': ['p'], 'c': 'p'}", Map.of());

        assertThat(report.findings()).extracting(finding -> finding.offered().orElseThrow().value()).containsExactly(
                JsonValue.of(true), JsonValue.texts(List.of("q", "p")), JsonValue.text("p"), JsonValue.text("1000"));
        assertThat(report.findings()).extracting(finding -> finding.required().orElseThrow().value()).containsExactly(
                JsonValue.of(false), JsonValue.texts(List.of("p")), JsonValue.text("p"),
                JsonValue.texts(List.of("2", "4")));
    }

    @Test
    void saysWhatIsDeclaredAndWhatIsAccepted() {
        var declared = Compared.report(FLOW, "{'flow': {'value': '29', 'unit': 'm3/h'}}",
                "{'flow': {'value': '40', 'unit': 'm3/h'}}", Map.of("flow", "smaller basin"));

        assertThat(declared.undeclared()).isEmpty();
        assertThat(declared.deviating()).containsExactly("flow");
        assertThat(declared.findings()).extracting(Compared::line).containsExactly(
                "flow template required: complies, offered 29 m3/h",
                "flow template min: declared, required 30 m3/h, offered 29 m3/h, delta -1 m3/h, because smaller basin",
                "flow template max: complies, required 100 m3/h, offered 29 m3/h",
                "flow requirement at_least: declared, required 40 m3/h, offered 29 m3/h, delta -11 m3/h,"
                        + " because smaller basin");
        var accepted = declared.accepted(Map.of("flow", List.of(DECISION), "other", List.of(DECISION)));
        assertThat(accepted.findings()).extracting(Finding::status).containsExactly(FindingStatus.COMPLIES,
                FindingStatus.ACCEPTED, FindingStatus.COMPLIES, FindingStatus.ACCEPTED);
        assertThat(accepted.findings()).extracting(Finding::acceptedBy).containsExactly(List.of(), List.of(DECISION),
                List.of(), List.of(DECISION));
        assertThat(accepted.deviating()).containsExactly("flow");
        assertThat(accepted.summary()).isEqualTo(Map.of(FindingStatus.COMPLIES, 2, FindingStatus.DEVIATES, 0,
                FindingStatus.MISSING, 0, FindingStatus.NOT_COMPARABLE, 0, FindingStatus.DECLARED, 0,
                FindingStatus.ACCEPTED, 2));
    }

    @Test
    void showsWhatIsAcceptedThoughNobodyDeclaredIt() {
        var report = Compared.report(FLOW, "{'flow': {'value': '29', 'unit': 'm3/h'}}", "{}", Map.of());

        assertThat(report.accepted(Map.of("flow", List.of(DECISION))).summary())
                .containsEntry(FindingStatus.ACCEPTED, 1).containsEntry(FindingStatus.DEVIATES, 0);
    }

    @Test
    void listsADeclarationThatNoConstraintBearsOut() {
        assertThat(lines("{'key': 'make', 'type': 'text'}", "{'make': 'Other'}", "{}", Map.of("make", "out of stock")))
                .containsExactly("make template declared: declared, offered Other, because out of stock");
        assertThat(lines("{'key': 'make', 'type': 'text'}", "{}", "{}", Map.of("make", "none fits")))
                .containsExactly("make template declared: declared, because none fits");
    }

    private static List<String> lines(String specifications, String offered, String required,
            Map<String, String> declared) {
        return Compared.report(specifications, offered, required, declared).findings().stream().map(Compared::line)
                .toList();
    }
}
