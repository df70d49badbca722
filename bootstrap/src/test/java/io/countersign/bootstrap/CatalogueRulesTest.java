package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.quantity.Quantity;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.rule.Ballot;
import io.countersign.domain.rule.Circumstances;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.rule.Electorate;
import io.countersign.domain.rule.Evaluation;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.RuleEvaluator;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.user.UserId;
import io.countersign.domain.value.SpecificationType;
import io.countersign.domain.value.SpecificationValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the catalogue says of constraints, owners and rules, and that the people of the demo project can satisfy it. */
class CatalogueRulesTest {

    private final Catalogue catalogue = Catalogue.read();

    @Test
    void aDozenTemplatesAndMoreSayWhatEachDisciplineRequires() {
        var telling = catalogue.templates().stream().filter(template -> {
            var fields = template.definition().specifications();
            var measured = fields.stream().filter(field -> !field.constraints().bounds().isEmpty()
                    || field.constraints().equal().isPresent() || !field.constraints().oneOf().isEmpty()).toList();
            var required = fields.stream().filter(field -> field.constraints().requirement().isPresent()).toList();
            return measured.size() >= 2 && !required.isEmpty()
                    && required.stream().allMatch(field -> field.owner().isPresent())
                    && fields.stream().anyMatch(field -> field.type() instanceof SpecificationType.Measurement);
        }).toList();

        assertThat(telling).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void whoeverOwnsAFieldTakesPartInTheReview() {
        assertThat(catalogue.templates())
                .allSatisfy(template -> assertThat(template.definition().specifications().stream()
                        .map(SpecificationDefinition::owner).flatMap(Optional::stream))
                        .as(template.file()).isSubsetOf(rule(template).decidingTypes().toList()));
    }

    @Test
    void theRulesTellASequenceAQuorumAConditionAndAVeto() {
        var kinds = catalogue.templates().stream().collect(Collectors.toMap(Catalogue.Template::slug,
                template -> rule(template).nodes().map(CatalogueRulesTest::kind).toList()));

        assertThat(kinds.get("elevator")).startsWith("InSequence");
        assertThat(kinds.get("windows")).startsWith("AtLeast");
        assertThat(kinds.get("fans-blowers")).contains("When");
        assertThat(kinds.get("gas-system")).startsWith("Veto");
    }

    @Test
    void theDemoProjectCanSatisfyEveryRule() {
        assertThat(catalogue.templates()).allSatisfy(template -> {
            var rule = rule(template);
            assertThat(evaluate(rule, List.of(), Circumstances.NONE).verdict()).as(template.file())
                    .isNotEqualTo(Verdict.UNSATISFIABLE);
            var ballots = new ArrayList<Ballot>();
            for (var round = 0; round < catalogue.types().size(); round++) {
                var open = rule.decidingTypes().distinct().filter(type -> ballots.stream()
                        .noneMatch(ballot -> ballot.consultantType().equals(type)))
                        .filter(evaluate(rule, ballots, Circumstances.NONE)::isOpenFor).toList();
                open.forEach(type -> ballots.add(ballot(type)));
            }
            assertThat(evaluate(rule, ballots, Circumstances.NONE).verdict()).as(template.file())
                    .isEqualTo(Verdict.APPROVED);
        });
    }

    @Test
    void theElevatorConsultantGoesFirst() {
        var rule = rule("elevator");

        assertThat(evaluate(rule, List.of(), Circumstances.NONE).isOpenFor(type("elevators"))).isTrue();
        assertThat(evaluate(rule, List.of(), Circumstances.NONE).isOpenFor(type("structural"))).isFalse();
        assertThat(evaluate(rule, List.of(ballot(type("elevators"))), Circumstances.NONE)
                .isOpenFor(type("structural"))).isTrue();
    }

    @Test
    void twoOfThreeApproveWindows() {
        var rule = rule("windows");

        assertThat(evaluate(rule, List.of(ballot(type("architect"))), Circumstances.NONE).verdict())
                .isEqualTo(Verdict.PENDING);
        assertThat(evaluate(rule, List.of(ballot(type("architect")), ballot(type("green_building"))),
                Circumstances.NONE).verdict()).isEqualTo(Verdict.APPROVED);
    }

    @Test
    void theAcousticsConsultantIsAskedAboutLoudFansOnly() {
        var hvac = List.of(ballot(type("hvac")));

        assertThat(evaluate(rule("fans-blowers"), hvac, soundLevel("50", Set.of())).verdict())
                .isEqualTo(Verdict.APPROVED);
        assertThat(evaluate(rule("fans-blowers"), hvac, soundLevel("60", Set.of())).verdict())
                .isEqualTo(Verdict.PENDING);
        assertThat(evaluate(rule("fans-blowers"), hvac, soundLevel("50", Set.of("sound_level"))).verdict())
                .isEqualTo(Verdict.PENDING);
    }

    private Circumstances soundLevel(String decibels, Set<String> deviating) {
        var value = Optional.<SpecificationValue>of(new SpecificationValue.Measured(
                new Quantity(new BigDecimal(decibels), Unit.of("dB[SPL]"))));
        return new Circumstances() {
            @Override
            public Optional<SpecificationValue> value(String key) {
                return key.equals("sound_level") ? value : Optional.empty();
            }

            @Override
            public Set<String> deviating() {
                return deviating;
            }
        };
    }

    private Rule rule(String slug) {
        return rule(template(slug));
    }

    private static Rule rule(Catalogue.Template template) {
        return template.definition().rule().orElseThrow();
    }

    private Catalogue.Template template(String slug) {
        return catalogue.templates().stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow();
    }

    private ConsultantTypeId type(String slug) {
        return catalogue.types().stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow().id();
    }

    /** The consultant of the type in the demo project. */
    private UserId consultant(ConsultantTypeId type) {
        return CatalogueIds.user(catalogue.types().stream().filter(it -> it.id().equals(type)).findFirst()
                .orElseThrow().slug());
    }

    private Ballot ballot(ConsultantTypeId type) {
        return new Ballot(type, consultant(type), DecisionKind.APPROVED);
    }

    private Evaluation evaluate(Rule rule, List<Ballot> ballots, Circumstances circumstances) {
        Map<ConsultantTypeId, Set<UserId>> eligible = new LinkedHashMap<>();
        rule.decidingTypes().forEach(type -> eligible.put(type, Set.of(consultant(type))));
        return RuleEvaluator.evaluate(rule, Electorate.of(eligible, ballots), circumstances);
    }

    private static String kind(Rule rule) {
        return rule.getClass().getSimpleName();
    }
}
