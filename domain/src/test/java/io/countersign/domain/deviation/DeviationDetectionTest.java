package io.countersign.domain.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What deviates, and what does not. */
class DeviationDetectionTest {

    @ParameterizedTest(name = "{1} {2} against {0}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"'min':'43.2'|12|L/s|", "'max':'43.2'|12|L/s|",
            "'equals':'43.2'|12|L/s|", "'exclusiveMin':'43.2'|12|L/s|exclusiveMin 43.2 m3/h",
            "'exclusiveMax':'43.2'|12.0|L/s|exclusiveMax 43.2 m3/h",
            "'min':'43.2'|11.99999999999999999999999999999999|L/s|min 43.2 m3/h",
            "'max':'43.2'|12.00000000000000000000000000000001|L/s|max 43.2 m3/h",
            "'min':'43.2','max':'50'|43.2|m3/h|", "'min':'43.2','max':'50'|51|m3/h|max 50 m3/h",
            "'min':'30','exclusiveMin':'30'|29|m3/h|min 30 m3/h, exclusiveMin 30 m3/h",
            "'equals':'40'|40.1|m3/h|equals 40 m3/h", "'equals':'40','tolerance':'0.1'|40.1|m3/h|",
            "'equals':'40','tolerance':'0.1'|39.9|m3/h|", "'equals':'40','tolerance':'0.1'|40.11|m3/h|equals 40 m3/h",
            "'equals':'40','tolerancePercent':'5'|42|m3/h|", "'equals':'40','tolerancePercent':'5'|38|m3/h|",
            "'equals':'40','tolerancePercent':'5'|42.01|m3/h|equals 40 m3/h",
            "'equals':'40','tolerance':'1','tolerancePercent':'5'|42|m3/h|",
            "'equals':'40','tolerance':'3','tolerancePercent':'5'|43|m3/h|",
            "'equals':'-40','tolerancePercent':'5'|-42|m3/h|", "'min':'100'|500|[gal_us]/min|",
            "'max':'113.5623534'|500|[gal_us]/min|max 113.5623534 m3/h", "'max':'113.56235352'|500|[gal_us]/min|",
            "'min':'1e2'|99|m3/h|min 100 m3/h"})
    void comparesQuantitiesExactlyInTheUnitOfTheTemplate(String constraints, String value, String unit,
            String expected) {
        assertThat(find("'type':'quantity','unit':'m3/h','constraints':{" + constraints + "}",
                "{'value':'" + value + "','unit':'" + unit + "'}"))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(", ")));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"'type':'decimal','constraints':{'min':'0.3'}|0.30|",
            "'type':'decimal','constraints':{'min':'0.3'}|'0.2999'|min 0.3",
            "'type':'integer','constraints':{'oneOf':[2,'4']}|4|",
            "'type':'integer','constraints':{'oneOf':[2,'4']}|'2.0'|",
            "'type':'integer','constraints':{'oneOf':[2,'4']}|3|oneOf 2, 4",
            "'type':'text','constraints':{'oneOf':['A','B']}|'A'|",
            "'type':'text','constraints':{'oneOf':['A','é']}|'e\u0301'|",
            "'type':'text','constraints':{'oneOf':['A','B']}|'a'|oneOf A, B",
            "'type':'text','constraints':{'pattern':'^[A-Z]-[0-9]+$'}|'P-12'|",
            "'type':'text','constraints':{'pattern':'^[A-Z]-[0-9]+$'}|'P-12b'|pattern ^[A-Z]-[0-9]+$",
            "'type':'text','constraints':{'minLength':3,'maxLength':4}|'\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00'|",
            "'type':'text','constraints':{'minLength':3,'maxLength':4}|'abcd'|",
            "'type':'text','constraints':{'minLength':3,'maxLength':4}|'ab'|minLength 3",
            "'type':'text','constraints':{'minLength':3,'maxLength':4}|'abcde'|maxLength 4"})
    void comparesNumbersAndText(String specification, String value, String expected) {
        assertThat(String.join("; ", find(specification, value))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2} offered for {3} → {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'type':'quantity','unit':'m3/h'|at_least|{'value':'12','unit':'L/s'}|{'value':'43.2','unit':'m3/h'}|",
            "'type':'quantity','unit':'m3/h'|at_least|{'value':'43.2','unit':'m3/h'}|{'value':'12','unit':'L/s'}|",
            "'type':'quantity','unit':'m3/h'|at_least|{'value':'43.1','unit':'m3/h'}|{'value':'12','unit':'L/s'}|43.2 m3/h",
            "'type':'quantity','unit':'m3/h'|at_most|{'value':'12','unit':'L/s'}|{'value':'43','unit':'m3/h'}|43 m3/h",
            "'type':'quantity','unit':'m3/h'|equal|{'value':'12','unit':'L/s'}|{'value':'43.2','unit':'m3/h'}|",
            "'type':'integer'|at_least|2|2|", "'type':'integer'|at_least|1|'2'|2", "'type':'decimal'|at_most|2|1.5|1.5",
            "'type':'decimal'|equal|1.50|'1.5'|", "'type':'date'|at_most|'2026-03-01'|'2026-03-01'|",
            "'type':'date'|at_most|'2026-03-02'|'2026-03-01'|2026-03-01", "'type':'text'|equal|'A'|'B'|B",
            "'type':'boolean'|equal|false|true|true", "'type':'boolean'|equal|true|true|",
            "'type':'choice','options':[{'value':'a'},{'value':'b'}]|equal|'a'|'b'|b",
            "'type':'multi_choice','options':[{'value':'a'},{'value':'b'}]|equal|['a']|['a','b']|a, b",
            "'type':'multi_choice','options':[{'value':'a'},{'value':'b'}]|equal|['b','a']|['a','b']|",
            "'type':'document'|equal|{'name':'x'}|{'name':'y'}|y"})
    void comparesWithWhatTheProjectRequires(String specification, String relation, String offered, String required,
            String expected) {
        var found = broken(Compared.ofField(specification + ",'constraints':{'requirement':'" + relation + "'}",
                offered, Optional.of(required)));

        assertThat(found).extracting(Finding::constraint)
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(relation));
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.against()).isEqualTo(Against.REQUIREMENT);
            assertThat(finding.required().map(Figure::toString)).contains(expected);
        });
    }

    @Test
    void allowsTheToleranceOfTheFieldAroundARequiredValue() {
        var field = "'type':'decimal','constraints':{'requirement':'equal','tolerance':'0.5'}";

        assertThat(broken(Compared.ofField(field, "10.5", Optional.of("10")))).isEmpty();
        assertThat(broken(Compared.ofField(field, "10.51", Optional.of("10")))).hasSize(1);
    }

    @Test
    void asksForNothingWhereNothingIsRequiredOrOffered() {
        var field = "'type':'decimal','constraints':{'requirement':'at_least','min':'1'}";

        assertThat(broken(Compared.ofField(field, "5", Optional.empty()))).isEmpty();
        assertThat(broken(Compared.ofField(field, "null", Optional.of("10")))).isEmpty();
        assertThat(broken(Compared.ofField(field, "5", Optional.of("'ten'")))).isEmpty();
        assertThat(broken(Compared.ofField("'type':'decimal'", "5", Optional.of("10")))).isEmpty();
    }

    @Test
    void findsEveryBrokenConstraintOfEveryField() {
        var report = Compared.report("""
                {'key': 'b', 'type': 'decimal', 'constraints': {'min': '5', 'equals': '7', 'requirement': 'at_least'}},
                {'key': 'a', 'type': 'text', 'constraints': {'minLength': 3, 'pattern': '^x'}}""",
                "{'a': 'y', 'b': 4}", "{'b': 6}", Map.of());

        assertThat(report.undeclared()).extracting(Compared::line).containsExactly(
                "b template min: deviates, required 5, offered 4, delta -1",
                "b template equals: deviates, required 7, offered 4, delta -3",
                "b requirement at_least: deviates, required 6, offered 4, delta -2",
                "a template minLength: deviates, required 3, offered y, delta -2",
                "a template pattern: deviates, required ^x, offered y");
        assertThat(report.deviating()).containsExactly("b", "a");
    }

    private static List<String> find(String specification, String offered) {
        return broken(Compared.ofField(specification, offered, Optional.empty())).stream()
                .map(finding -> finding.constraint() + " " + finding.required().orElseThrow())
                .toList();
    }

    private static List<Finding> broken(DeviationReport report) {
        return report.findings().stream().filter(Finding::deviates).toList();
    }
}
