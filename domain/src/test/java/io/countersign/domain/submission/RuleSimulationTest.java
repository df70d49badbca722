package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.NOW;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.STRANGER;
import static io.countersign.domain.submission.Site.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.RandomJson;
import io.countersign.domain.round.ClosingCircumstances;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.RuleJson;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.simulation.RuleSimulation;
import io.countersign.domain.simulation.SimulationCourse;
import io.countersign.domain.simulation.SimulationStep;
import io.countersign.domain.simulation.StoredRound.Origin;
import io.countersign.domain.simulation.StoredRound;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RuleSimulationTest {

    private static final int HISTORIES = RandomJson.runs(500);
    private static final ConsultantTypeId ACOUSTICS = new ConsultantTypeId(new UUID(7, 7));
    private static final Rule ANY = new Rule.AnyOf(
            List.of(Rule.Discipline.of(PLUMBING), Rule.Discipline.of(ELECTRICAL)));

    private final Site site = new Site();

    @Test
    void isTheIdentityForTheRuleOfTheVersion() {
        var seed = RandomJson.seed("identity of simulation");
        var random = new Random(seed);
        var closed = 0;
        for (var run = 0; run < HISTORIES; run++) {
            for (var round : new RandomHistory(random).rounds()) {
                var same = new RuleSimulation(round.dossier().template().rule());
                assertThat(same.replay(round)).as("seed %d, history %d", seed, run).isEmpty();
                closed += round.origin() == Origin.RECORDED ? 1 : 0;
            }
        }
        assertThat(closed).as("rounds that closed").isGreaterThan(HISTORIES / 4);
    }

    @Test
    void judgesARoundAsItWasJudgedWhenItClosedWhateverChangedSince() {
        var seed = RandomJson.seed("fidelity of simulation");
        var random = new Random(seed);
        var judged = 0;
        for (var run = 0; run < HISTORIES; run++) {
            for (var round : new RandomHistory(random).closedByRule()) {
                var verdict = Reviews.of(round.dossier()).effectiveVerdict();
                assertThat(Round.Result.of(verdict)).as("seed %d, history %d", seed, run)
                        .isEqualTo(round.result().orElseThrow());
                judged++;
            }
        }
        assertThat(judged).as("rounds that closed by the rule").isGreaterThan(HISTORIES / 8);
    }

    @Test
    void seesWhatAnotherRuleChanges() {
        var random = new Random(RandomJson.seed("changes by simulation"));
        var flips = 0;
        var deadEnds = 0;
        for (var run = 0; run < HISTORIES; run++) {
            var simulation = new RuleSimulation(rule(RandomHistory.randomRule(random, 2)));
            for (var round : new RandomHistory(random).rounds()) {
                var change = simulation.replay(round);
                flips += change.filter(SimulationStep.Flip.class::isInstance).isPresent() ? 1 : 0;
                deadEnds += change.filter(SimulationStep.DeadEnd.class::isInstance).isPresent() ? 1 : 0;
            }
        }
        assertThat(flips).isGreaterThan(HISTORIES / 20);
        assertThat(deadEnds).isGreaterThan(HISTORIES / 100);
    }

    private static Rule rule(String text) {
        var faults = new Faults();
        var rule = RuleJson.read(Field.of(json(text), faults));
        assertThat(faults.all()).isEmpty();
        return rule.orElseThrow();
    }

    @Test
    void flipsAPendingRoundThatTheOtherRuleApproves() {
        var round = open(site.decided(site.inReview(), PLUMBER, PLUMBING, "approved"));

        assertThat(new RuleSimulation(ANY).replay(round))
                .contains(new SimulationStep.Flip(round, Verdict.PENDING, Verdict.APPROVED));
    }

    @Test
    void findsTheDeadEndOfADisciplineNobodyIsAssignedTo() {
        var round = open(site.inReview());
        var leaf = Rule.Discipline.of(ACOUSTICS);
        var rule = new Rule.AllOf(List.of(Rule.Discipline.of(PLUMBING), leaf));

        assertThat(new RuleSimulation(rule).replay(round))
                .contains(new SimulationStep.DeadEnd(round, Verdict.PENDING, List.of(leaf)));
    }

    @Test
    void knowsWhoWasAssignedBeyondTheRuleOfTheVersion() {
        site.assign(STRANGER, ACOUSTICS);
        var round = closed(site.inReview(), Round.Result.WITHDRAWN);

        assertThat(new RuleSimulation(Rule.Discipline.of(ACOUSTICS)).replay(round)).isEmpty();
    }

    @Test
    void comparesOverriddenAndWithdrawnRoundsByTheVerdictOfTheRule() {
        var overridden = closed(site.decided(site.inReview(), PLUMBER, PLUMBING, "rejected"), Round.Result.APPROVED);
        var withdrawn = closed(site.decided(site.inReview(), ELECTRICIAN, ELECTRICAL, "approved"),
                Round.Result.WITHDRAWN);

        assertThat(new RuleSimulation(ANY).replay(overridden))
                .contains(new SimulationStep.Flip(overridden, Verdict.REJECTED, Verdict.PENDING));
        assertThat(new RuleSimulation(ANY).replay(withdrawn))
                .contains(new SimulationStep.Flip(withdrawn, Verdict.PENDING, Verdict.APPROVED));
    }

    @Test
    void barsTheAuthorsOfThatTimeAndNotThoseWhoEditedLater() {
        site.assign(CONTRACTOR, ACOUSTICS);
        site.assign(STRANGER, ACOUSTICS);
        var inReview = site.inReview();
        var core = inReview.core();
        var later = new SubmissionCore(core.creation(), core.template(), core.offer(),
                Set.of(CONTRACTOR, STRANGER), core.rounds(), core.submitted(), core.updatedAt(), core.version());
        var recorded = restored(later, inReview, Optional.of(Round.Result.WITHDRAWN),
                Optional.of(site.dossier(inReview, MANAGER).closingCircumstances()));
        var reconstructed = restored(later, inReview, Optional.of(Round.Result.WITHDRAWN), Optional.empty());
        var one = Rule.Discipline.of(ACOUSTICS);
        var two = new Rule.Discipline(ACOUSTICS, 2, true, Optional.empty());

        assertThat(new RuleSimulation(one).replay(recorded)).isEmpty();
        assertThat(new RuleSimulation(two).replay(recorded))
                .contains(new SimulationStep.DeadEnd(recorded, Verdict.PENDING, List.of(two)));
        assertThat(reconstructed.origin()).isEqualTo(Origin.RECONSTRUCTED);
        assertThat(new RuleSimulation(one).replay(reconstructed))
                .contains(new SimulationStep.DeadEnd(reconstructed, Verdict.PENDING, List.of(one)));
    }

    @Test
    void takesTheRequirementsOfThatTime() {
        var inReview = site.inReview();
        var round = closed(inReview, Round.Result.WITHDRAWN);
        site.require("{\"flow\": {\"value\": \"50\", \"unit\": \"m3/h\"}}");
        var deviates = rule("{\"when\": {\"condition\": {\"deviates\": \"any\"}, \"rule\": {\"discipline\":"
                + " {\"consultantTypeId\": \"%s\"}}}}".formatted(PLUMBING));

        assertThat(new RuleSimulation(deviates).replay(round))
                .contains(new SimulationStep.DeadEnd(round, Verdict.PENDING, List.of()));
        assertThat(new RuleSimulation(deviates).replay(open(inReview))).isEmpty();
    }

    @Test
    void countsWhatItJudgedAndSaysSoInTheEnd() {
        var pending = open(site.inReview());
        var voted = open(site.decided(site.inReview(), PLUMBER, PLUMBING, "approved"));
        var old = restored(site.inReview().core(), site.inReview(), Optional.of(Round.Result.WITHDRAWN),
                Optional.empty());
        var simulation = new RuleSimulation(ANY);

        var first = SimulationCourse.START.after(List.of(pending, voted), simulation);
        var second = first.after(List.of(old), simulation);
        var end = second.after(List.of(), simulation);

        assertThat(first.steps()).containsExactly(new SimulationStep.Flip(voted, Verdict.PENDING, Verdict.APPROVED),
                new SimulationStep.Progress(2));
        assertThat(second.steps()).containsExactly(new SimulationStep.Progress(3));
        assertThat(end.steps()).containsExactly(new SimulationStep.Summary(3, 2, 1, 0, 1));
        var dead = SimulationCourse.START.after(List.of(pending), new RuleSimulation(Rule.Discipline.of(ACOUSTICS)));
        assertThat(dead.soFar()).isEqualTo(new SimulationStep.Summary(1, 0, 0, 1, 0));
    }

    @Test
    void refusesWhatIsNoStoredRound() {
        var draft = site.dossier(site.draft(), MANAGER);

        assertThatThrownBy(() -> new StoredRound(draft, Origin.CURRENT, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not in review");
        assertThatThrownBy(() -> ClosingCircumstances.readTrusted(json("{\"authors\": []}")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("circumstances");
    }

    private StoredRound open(Submission inReview) {
        return restored(inReview.core(), inReview, Optional.empty(), Optional.empty());
    }

    private StoredRound closed(Submission inReview, Round.Result result) {
        return restored(inReview.core(), inReview, Optional.of(result),
                Optional.of(site.dossier(inReview, MANAGER).closingCircumstances()));
    }

    private StoredRound restored(SubmissionCore core, Submission inReview, Optional<Round.Result> result,
            Optional<ClosingCircumstances> recorded) {
        var now = site.dossier(inReview, MANAGER);
        var round = ((Submission.InReview) inReview).round();
        return StoredRound.restore(core,
                new JudgedRound(result.map(it -> round.closed(it, NOW)).orElse(round), recorded),
                now.template(), now.access(), now.surroundings().assignments(), now.surroundings().requirements(),
                now.at());
    }
}
