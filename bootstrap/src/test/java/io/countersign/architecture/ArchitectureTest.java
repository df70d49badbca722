package io.countersign.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.lang.EvaluationResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Asserts every rule on the code and on its canaries. */
class ArchitectureTest {

    private static final int WORDS_OF_A_SENTENCE = 10;

    @TestFactory
    Stream<DynamicNode> rule() {
        return RuleBook.RULES.stream()
                .map(rule -> dynamicContainer(rule.toString(),
                        Stream.of(dynamicTest("names packages that exist", () -> namesPackagesThatExist(rule)),
                                dynamicTest("reports its canaries", () -> reportsItsCanaries(rule)),
                                dynamicTest("names the fix", () -> namesTheFix(rule)),
                                dynamicTest("holds on the code", () -> holdsOnTheCode(rule)))));
    }

    static void namesPackagesThatExist(GuardedRule rule) {
        assertThat(rule.packagesInItsText()).as("packages that the text of %s names and the rule book does not", rule)
                .isSubsetOf(rule.namedPackages());
        assertThat(rule.territories()).as("packages that %s names", rule)
                .allSatisfy(territory -> assertThat(territory.sizeIn(Imports.production()))
                        .as("classes in %s", territory.packages)
                        .isGreaterThanOrEqualTo(territory.floor));
    }

    static void reportsItsCanaries(GuardedRule rule) {
        String report = String.join("\n", evaluateCanaries(rule).getFailureReport().getDetails());
        assertThat(rule.canaries()).as("canaries of %s", rule).isNotEmpty()
                .allSatisfy(canary -> assertThat(report).containsPattern(wholeName(canary)));
    }

    static void namesTheFix(GuardedRule rule) {
        assertThat(rule.fix().split("\\s+")).as("words of the reason of %s", rule)
                .hasSizeGreaterThan(WORDS_OF_A_SENTENCE);
        assertThat(rule.fix()).as("reason: fix of %s", rule).contains(": ");
        EvaluationResult result = evaluateCanaries(rule);
        assertThat(result.hasViolation()).as("%s reports something", rule).isTrue();
        assertThat(result.getFailureReport().toString()).contains(rule.fix());
    }

    private static void holdsOnTheCode(GuardedRule rule) {
        EvaluationResult result = rule.rule().evaluate(Imports.production());
        EvaluationResult open = ToleratedDebt.withoutDebts(rule.name(), result, ToleratedDebt.ALL);
        assertThat(open.hasViolation()).as("%s", open.getFailureReport()).isFalse();
    }

    private static EvaluationResult evaluateCanaries(GuardedRule rule) {
        return rule.rule().evaluate(Imports.canaries(rule.canaries()));
    }

    private static Pattern wholeName(Class<?> type) {
        return Pattern.compile("(?<![\\w$.])" + Pattern.quote(type.getName()) + "(?![\\w$])");
    }
}
