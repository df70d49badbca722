package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleTrialTest {

    private static final String LEAF = "{'discipline': {'consultantTypeId': 'T', 'count': 2}}";

    @Test
    void isTriedOnTheBallotsThatComeWithIt() {
        var trial = valid("""
                {'rule': %s, 'eligible': {'T': ['U', 'V']}, 'ballots': [
                  {'consultantTypeId': 'T', 'userId': 'U', 'decision': 'rejected'},
                  {'consultantTypeId': 'T', 'userId': 'U', 'decision': 'approved'}]}""".formatted(LEAF));
        var explained = trial.explain();

        assertThat(trial.circumstances().deviating()).isEmpty();
        assertThat(trial.circumstances().value("flow")).isEmpty();
        assertThat(trial.electorate().isEligible(user(1), type(0))).isTrue();
        assertThat(explained.evaluation().operands()).containsEntry(user(0), Verdict.APPROVED)
                .containsEntry(user(1), Verdict.PENDING).hasSize(2);
        assertThat(explained.evaluation().verdict()).isEqualTo(Verdict.PENDING);
        assertThat(explained.proof().holds()).isTrue();
        assertThat(explained.missing()).singleElement()
                .satisfies(missing -> assertThat(missing.awaited()).containsExactly(user(1)));
    }

    @Test
    void looksAtTheValuesAndDeviationsOffered() {
        var when = "{'when': {'condition': %s, 'rule': {'discipline': {'consultantTypeId': 'T'}}}}";
        var rest = ", 'eligible': {'T': ['U']}, 'ballots': [], 'values': {'power': 5}, 'deviating': ['flow']}";

        assertThat(verdict("{'rule': " + when.formatted("{'deviates': ['flow']}") + rest)).isEqualTo(Verdict.PENDING);
        assertThat(verdict("{'rule': " + when.formatted("{'deviates': ['power']}") + rest))
                .isEqualTo(Verdict.UNSATISFIABLE);
        assertThat(verdict("{'rule': " + when.formatted("{'field': 'power', 'is': 'at_least', 'value': 5}") + rest))
                .isEqualTo(Verdict.PENDING);
        assertThat(verdict("{'rule': " + when.formatted("{'field': 'power', 'is': 'at_least', 'value': 6}") + rest))
                .isEqualTo(Verdict.UNSATISFIABLE);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(faults("null")).containsExactly(" required");
        assertThat(faults("{'typo': 1}")).containsExactly("/ballots required", "/eligible required", "/rule required",
                "/typo unknown-field");
        assertThat(faults("""
                {'rule': {'allOf': []}, 'eligible': {'x': [], 'T': [1], 'W': null}, 'values': 5, 'deviating': [''],
                 'ballots': [{'consultantTypeId': 'T', 'decision': 'yes', 'note': ''}, 5]}"""))
                .containsExactly("/ballots/0/decision not-allowed-value", "/ballots/0/note unknown-field",
                        "/ballots/0/userId required", "/ballots/1 wrong-type", "/deviating/0 required",
                        "/eligible/" + type(0) + "/0 wrong-type", "/eligible/" + type(1) + " required",
                        "/eligible/x invalid-id", "/rule/allOf empty-operands", "/values wrong-type");
    }

    @Test
    void takesAThousandPeopleInAllAndNoMore() {
        var trial = "{'rule': %s, 'ballots': [], 'eligible': {'T': [%s], 'W': [%s]}}";

        assertThat(faults(trial.formatted(LEAF, people(0, 600), people(600, 1000)))).isEmpty();
        assertThat(read(trial.formatted(LEAF, people(0, 600), people(600, 1001))).faultsOrNone())
                .containsExactly(Fault.at(Pointer.ROOT.member("eligible"), FaultCode.TOO_MANY, "max", 1000));
    }

    private static String people(int from, int until) {
        return IntStream.range(from, until).mapToObj(number -> "'" + new UUID(3, number) + "'")
                .collect(Collectors.joining(","));
    }

    private static Verdict verdict(String text) {
        return valid(text).explain().evaluation().verdict();
    }

    private static RuleTrial valid(String text) {
        return switch (read(text)) {
            case Checked.Valid<RuleTrial>(var trial) -> trial;
            case Checked.Invalid<RuleTrial> invalid -> throw new AssertionError(FaultLines.of(invalid));
        };
    }

    private static List<String> faults(String text) {
        return FaultLines.of(read(text));
    }

    private static Checked<RuleTrial> read(String text) {
        return RuleTrial.read(JsonReader.readTrusted(text.replace("'T'", "'" + type(0) + "'")
                .replace("'W'", "'" + type(1) + "'").replace("'U'", "'" + user(0) + "'")
                .replace("'V'", "'" + user(1) + "'").replace('\'', '"')));
    }
}
