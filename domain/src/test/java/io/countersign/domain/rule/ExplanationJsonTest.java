package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.json.RandomJson;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationJsonTest {

    private static final int RUNS = RandomJson.runs(500);

    @Test
    void readsTheProofBackThatItWrites() {
        var random = new Random(RandomJson.seed("proofs read back"));
        var read = 0;
        for (var run = 0; run < RUNS; run++) {
            var poll = Poll.random(random);
            var explanation = Explanation.of(Poll.randomRule(random, 3, true), poll.electorate(), Poll.CIRCUMSTANCES);
            var json = JsonReader
                    .readTrusted(JsonWriter.write(ExplanationJson.toJson(explanation, Map.of())));
            var faults = new Faults();
            var proof = ExplanationJson.readProof(Field.of(json, faults));
            // Random rules may name a discipline twice under one allOf, which rules that are read may not.
            assertThat(faults.all()).extracting(Fault::code).containsOnly(
                    proof.isPresent() ? new FaultCode[0] : new FaultCode[]{FaultCode.DUPLICATE});
            if (proof.isPresent()) {
                assertThat(proof).contains(explanation.proof());
                read++;
            }
        }
        assertThat(read).isGreaterThan(RUNS / 2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{\"consultantTypeId\": \"T\", \"userId\": \"U\", \"decision\": \"approved\"} | ~~",
            "{\"consultantTypeId\": \"T\", \"userId\": \"U\", \"awaited\": true} | ~~",
            "{\"consultantTypeId\": \"T\", \"userIds\": []} | ~~",
            "{\"condition\": {\"deviates\": \"any\"}, \"truth\": \"unknown\"} | ~~",
            "{\"consultantTypeId\": \"T\", \"userId\": \"U\", \"awaited\": false} | /witnesses/0/awaited not-allowed-value",
            "{\"consultantTypeId\": \"T\", \"userId\": \"U\"} | /witnesses/0/decision required",
            "{\"consultantTypeId\": \"T\", \"userIds\": [\"U\"], \"decision\": \"approved\"} "
                    + "| /witnesses/0/decision unknown-field",
            "{\"condition\": {\"deviates\": \"any\"}, \"truth\": true} | /witnesses/0/truth wrong-type",
            "{\"condition\": {}, \"truth\": \"true\"} | /witnesses/0/condition wrong-type",
            "{} | /witnesses/0/consultantTypeId required;/witnesses/0/decision required;/witnesses/0/userId required",
            "5 | /witnesses/0 wrong-type"})
    void readsOnlyWitnessesThatAreWellFormed(String witness, String expected) {
        var faults = new Faults();
        var proof = ExplanationJson.readProof(Field.of(JsonReader.readTrusted("""
                {"verdict": "pending", "round": 1, "witnesses": [W], "missing": [],
                 "evaluation": {"rule": {"discipline": {"consultantTypeId": "T"}}}}"""
                .replace("W", witness).replace("\"T\"", "\"" + type(0) + "\"").replace("\"U\"",
                        "\"" + user(0) + "\"")),
                faults));

        assertThat(String.join(";", FaultLines.of(faults.all()))).isEqualTo(expected);
        assertThat(proof.isPresent()).isEqualTo(expected.isEmpty());
    }

    @Test
    void saysWhatAnExplanationLacks() {
        var faults = new Faults();

        assertThat(ExplanationJson.readProof(Field.of(JsonReader.readTrusted("{\"evaluation\": {}}"), faults)))
                .isEmpty();
        assertThat(FaultLines.of(faults.all())).containsExactlyInAnyOrder("/evaluation/rule required",
                "/verdict required",
                "/witnesses required");
    }

    @Test
    void saysOfAConditionWhenItCannotBeEvaluated() {
        assertThat(written(new Rule.When(Poll.UNKNOWN, Rule.Discipline.of(type(0)))))
                .containsOnlyOnce("\"conditionNotEvaluable\":true");
        assertThat(written(new Rule.When(Poll.TRUE, Rule.Discipline.of(type(0))))).doesNotContain("NotEvaluable");
    }

    private static String written(Rule rule) {
        var poll = new Poll(Map.of(type(0), Set.of(user(0))), List.of());
        return JsonWriter.write(ExplanationJson.toJson(Explanation.of(rule, poll.electorate(), Poll.CIRCUMSTANCES),
                Map.of()));
    }
}
