package io.countersign.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.countersign.architecture.GuardedRule.guard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.countersign.application.canary.port.out.TwiceTestedPort;
import io.countersign.domain.canary.OpenAbstractClass;
import io.countersign.domain.canary.OpenClass;
import io.countersign.stray.LivesInNoLayer;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the rules from falling asleep: nothing unlisted, nothing switched off, nothing empty. */
class LivenessTest {

    @ParameterizedTest
    @EnumSource
    void importsAtLeastTheFloorOf(Territory territory) {
        assertThat(territory.floor).isPositive();
        assertThat(territory.sizeIn(Imports.production())).isGreaterThanOrEqualTo(territory.floor);
    }

    @ParameterizedTest
    @EnumSource
    void spellsThePackagesRightOf(Foreign foreign) {
        assertThat(foreign.isSpeltRight()).isTrue();
    }

    @Test
    void keepsTestsAndCanariesOutOfTheProductionImport() {
        assertThat(Imports.production()).noneMatch(type -> type.getPackageName().contains("canary"))
                .noneMatch(type -> type.getPackageName().startsWith("io.countersign.architecture"));
        assertThat(Imports.tests()).anyMatch(type -> type.isEquivalentTo(LivenessTest.class));
    }

    @Test
    void findsTheNamedPlaceForFutures() {
        assertThat(Imports.production().contain(ReactiveRules.CANCELLATION_SHIELD)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void findsTypesIn(Shared shared) {
        assertThat(shared.reason).isNotBlank();
        assertThat(Imports.production()).anyMatch(
                type -> shared.holds(type) && !type.getSimpleName().equals("package-info"));
    }

    @Test
    void listsEveryRuleOfEveryTheme() {
        Map<String, ArchRule> listed = RuleBook.RULES.stream()
                .collect(Collectors.toMap(GuardedRule::name, GuardedRule::rule));

        assertThat(listed).containsExactlyInAnyOrderEntriesOf(rulesInTheThemes());
    }

    @Test
    void listsEveryNumber() {
        assertThat(RuleBook.RULES.stream().map(GuardedRule::number).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, RuleBook.LAST_NUMBER).boxed().toList());
    }

    @Test
    void toleratesNoDebtThatIsPaid() {
        assertThat(ToleratedDebt.ALL).allSatisfy(debt -> {
            assertThat(debt.reason()).isNotBlank();
            GuardedRule rule = RuleBook.RULES.stream().filter(each -> each.name().equals(debt.rule())).findFirst()
                    .orElseThrow();
            assertThat(rule.rule().evaluate(Imports.production()).getFailureReport().getDetails())
                    .anyMatch(line -> debt.covers(rule.name(), line));
        });
    }

    @Test
    void hidesOnlyTheDebtItNames() {
        JavaClasses open = Imports.canaries(List.of(OpenClass.class, OpenAbstractClass.class));
        EvaluationResult result = DomainRules.DOMAIN_TYPES_ARE_CLOSED.evaluate(open);
        List<ToleratedDebt> debts = List
                .of(new ToleratedDebt("DOMAIN_TYPES_ARE_CLOSED", "OpenAbstractClass", "shows how a debt is frozen"));

        assertThat(ToleratedDebt.withoutDebts("DOMAIN_TYPES_ARE_CLOSED", result, debts).getFailureReport().getDetails())
                .singleElement().asString().contains("OpenClass");
        assertThat(ToleratedDebt.withoutDebts("ANOTHER_RULE", result, debts).getFailureReport().getDetails())
                .hasSize(2);
    }

    @Test
    void acceptsAPortWhoseContractRunsTwice() {
        assertThat(ContractRules.OUTBOUND_PORTS_HAVE_A_CONTRACT_TESTED_TWICE
                .evaluate(Imports.canaries(List.of(TwiceTestedPort.class))).hasViolation()).isFalse();
    }

    @Test
    void failsOnARuleThatSeesNoClass() {
        JavaClasses nothing = Imports.canaries(List.of(LivesInNoLayer.class));

        assertThatThrownBy(() -> DomainRules.DOMAIN_TYPES_ARE_CLOSED.evaluate(nothing))
                .isInstanceOf(AssertionError.class).hasMessageContaining("failed to check any classes");
    }

    @Test
    void failsOnARuleThatIsBlindToItsCanary() {
        ArchRule blind = classes().that().haveSimpleName("OpenClass").should().bePublic()
                .because("this rule sees its canary and finds nothing wrong: make it look closer");
        GuardedRule rule = guard(11, "BLIND", blind).naming(Territory.BOOTSTRAP).reporting(OpenClass.class);

        assertThatThrownBy(() -> ArchitectureTest.reportsItsCanaries(rule)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ArchitectureTest.namesTheFix(rule)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ArchitectureTest.reportsItsCanaries(guard(11, "BLIND", blind)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void failsOnARuleThatNamesAPackageNobodyKnows() {
        ArchRule misspelt = classes().that().resideInAPackage("io.countersign.domian..").should().bePublic();

        assertThatThrownBy(() -> ArchitectureTest.namesPackagesThatExist(guard(11, "MISSPELT", misspelt)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("io.countersign.domian..");
    }

    @Test
    void failsOnARuleWithoutAFix() {
        ArchRule mute = DomainRules.DOMAIN_TYPES_ARE_CLOSED.as("open types are bad");

        assertThatThrownBy(
                () -> ArchitectureTest.namesTheFix(guard(11, "MUTE", mute).reporting(OpenClass.class)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void switchesNoRuleAndNoTestOff() throws IOException, URISyntaxException {
        Path root = repository();

        assertThat(Switches.in(root)).isEmpty();
        assertThat(root.resolve("bootstrap/src/test/java")).isDirectory();
    }

    @Test
    void findsEverySwitch(@TempDir Path root) throws IOException {
        Path tests = Files.createDirectories(root.resolve("module/src/test/java"));
        Path resources = Files.createDirectories(root.resolve("module/src/test/resources"));
        Files.writeString(tests.resolve("OneTest.java"), "@Disab" + "led class OneTest {}");
        Files.writeString(tests.resolve("TwoTest.java"), "rule.allowEmpty" + "Should(true)");
        Files.writeString(resources.resolve("archunit.properties"), "archRule.failOnEmpty" + "Should=false");
        Files.writeString(resources.resolve("archunit_ignore_" + "patterns.txt"), ".*");
        Files.writeString(tests.resolve("GoodTest.java"), "class GoodTest {}");

        assertThat(Switches.in(root)).hasSize(4).noneMatch(found -> found.contains("GoodTest"));
    }

    private static Map<String, ArchRule> rulesInTheThemes() {
        return Imports.tests().stream()
                .filter(type -> type.getPackageName().equals(LivenessTest.class.getPackageName()))
                .flatMap(theme -> theme.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(ArchRule.class)).map(JavaField::reflect)
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .collect(Collectors.toMap(java.lang.reflect.Field::getName, LivenessTest::valueOf));
    }

    private static ArchRule valueOf(java.lang.reflect.Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Make the rule visible in its package: " + field, e);
        }
    }

    private static Path repository() throws URISyntaxException {
        Path classes = Path.of(LivenessTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path root = classes.resolve("../../..").normalize();
        assertThat(root.resolve("pom.xml")).exists();
        return root;
    }
}
