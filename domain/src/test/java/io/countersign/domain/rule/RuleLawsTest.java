package io.countersign.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.json.RandomJson;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of the rule algebra, each on every one of many random trees. */
class RuleLawsTest {

    private static final int TREES = RandomJson.runs(100_000);
    private static final int BLOCKS = 100;

    @Test
    void everyLawHoldsOnEveryTree() {
        var seed = RandomJson.seed("laws of rules");
        var occasions = IntStream.range(0, BLOCKS).parallel()
                .mapToObj(block -> new LawsOnTrees(seed + block).check(TREES / BLOCKS))
                .reduce(Map.of(), RuleLawsTest::sum);

        System.out.println(TREES + " trees, on how many of them each law had its occasion: " + occasions);
        // A law that hardly ever has an occasion is not tested.
        assertThat(occasions).containsOnlyKeys(Law.values()).allSatisfy((law, times) -> assertThat(times)
                .as(law.name()).isGreaterThanOrEqualTo(law.onAllTrees() ? TREES : TREES / 20));
    }

    @Test
    void theSameRuleReadBackJudgesTheSame() {
        var seed = RandomJson.seed("rules read back");
        var random = new Random(seed);
        for (var run = 0; run < RandomJson.runs(1_000); run++) {
            var rule = Poll.randomRule(random, 3, true);
            var json = JsonReader.readTrusted(JsonWriter.write(RuleJson.toJson(rule)));
            var poll = Poll.random(random);
            var read = RuleJson.read(Field.of(json, new Faults()));
            assertThat(read).as("seed %d: %s", seed, rule).contains(rule);
            assertThat(poll.evaluate(read.orElseThrow())).isEqualTo(poll.evaluate(rule));
        }
    }

    private static Map<Law, Integer> sum(Map<Law, Integer> one, Map<Law, Integer> other) {
        var sum = new EnumMap<Law, Integer>(Law.class);
        sum.putAll(one);
        other.forEach((law, times) -> sum.merge(law, times, Integer::sum));
        return sum;
    }
}
