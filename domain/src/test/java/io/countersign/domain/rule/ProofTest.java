package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.RandomJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final int RUNS = RandomJson.runs(5_000);

    private static final Rule A = Rule.Discipline.of(type(0));
    private static final Rule B = Rule.Discipline.of(type(1));
    private static final Poll POLL = new Poll(Map.of(type(0), Set.of(user(0), user(1)), type(1), Set.of(user(2))),
            List.of());

    @Test
    void holdsForEveryVerdictAndForNoOther() {
        var random = new Random(RandomJson.seed("every verdict has a proof"));
        for (var run = 0; run < RUNS; run++) {
            var rule = Poll.randomRule(random, 3, true);
            var poll = Poll.random(random);
            var proof = poll.proof(rule);
            assertThat(proof.verdict()).isEqualTo(poll.verdict(rule));
            for (var verdict : Verdict.values()) {
                if (Proof.verify(rule, proof.witnesses(), verdict) != (verdict == proof.verdict())) {
                    throw new AssertionError("%s of %s with %s".formatted(verdict, proof, poll));
                }
            }
        }
    }

    @Test
    void failsWithoutAnyOneOfItsWitnesses() {
        var random = new Random(RandomJson.seed("no witness is idle"));
        for (var run = 0; run < RUNS; run++) {
            var proof = Poll.random(random).proof(Poll.randomRule(random, 3, true));
            for (var witness : proof.witnesses()) {
                var fewer = new ArrayList<>(proof.witnesses());
                fewer.remove(witness);
                if (Proof.verify(proof.rule(), fewer, proof.verdict())) {
                    throw new AssertionError("%s holds without %s".formatted(proof, witness));
                }
            }
        }
    }

    @Test
    void dropsTheSameInHalvesAsOneByOne() {
        var random = new Random(RandomJson.seed("halves drop what one by one drops"));
        for (var run = 0; run < RUNS / 5; run++) {
            var rule = Poll.randomRule(random, 3, true);
            var poll = Poll.random(random);
            var kept = new ArrayList<>(Proof.facts(rule, poll.electorate(), Poll.CIRCUMSTANCES));
            for (var fact : List.copyOf(kept)) {
                kept.remove(fact);
                if (!Proof.verify(rule, kept, poll.verdict(rule))) {
                    kept.add(fact);
                }
            }
            assertThat(poll.proof(rule).witnesses()).as("%s with %s", rule, poll).hasSameElementsAs(kept);
        }
    }

    @Test
    void needsOneRejectionOfABlockingLeafAndNobodyElse() {
        var rejected = new Ballot(type(0), user(1), DecisionKind.REJECTED);
        var poll = POLL.with(rejected).with(new Ballot(type(1), user(2), DecisionKind.APPROVED));

        assertThat(poll.proof(new Rule.AllOf(List.of(A, B))).witnesses()).containsExactly(rejected);
        assertThat(poll.proof(new Rule.Veto(List.of(type(0)), B)).witnesses()).containsExactly(rejected);
    }

    @Test
    void needsAsManyApprovalsAsTheRankAsksFor() {
        var first = new Ballot(type(0), user(0), DecisionKind.APPROVED);
        var second = new Ballot(type(1), user(2), DecisionKind.APPROVED);
        var poll = POLL.with(first).with(second).with(new Ballot(type(2), user(3), DecisionKind.APPROVED));
        var leaves = List.<Rule>of(mild(0), mild(1), mild(2));

        assertThat(poll.proof(new Rule.AnyOf(leaves)).witnesses()).hasSize(1).isSubsetOf(poll.ballots());
        assertThat(poll.proof(new Rule.AtLeast(2, leaves)).witnesses()).hasSize(2).isSubsetOf(poll.ballots());
        assertThat(poll.proof(new Rule.AllOf(leaves)).witnesses()).hasSameElementsAs(poll.ballots());
    }

    @Test
    void needsTheRollOfABlockingLeafToBePositive() {
        var approved = new Ballot(type(0), user(0), DecisionKind.APPROVED);

        assertThat(POLL.with(approved).proof(A).witnesses()).containsExactlyInAnyOrder(approved,
                new Witness.Awaited(type(0), user(1)), new Witness.Roll(type(0), Set.of(user(0), user(1))));
        assertThat(POLL.with(approved).proof(mild(0)).witnesses()).containsExactly(approved);
    }

    @Test
    void provesADeadEndByTheRollAlone() {
        var two = new Rule.Discipline(type(2), 2, false, Optional.empty());
        var proof = POLL.proof(two);

        assertThat(proof.verdict()).isEqualTo(Verdict.UNSATISFIABLE);
        assertThat(proof.witnesses()).containsExactly(new Witness.Roll(type(2), Set.of()));
    }

    @Test
    void namesTheConditionOfWhatDoesNotApplyOnce() {
        var approved = new Ballot(type(1), user(2), DecisionKind.APPROVED);
        var rule = new Rule.AllOf(List.of(new Rule.When(Poll.FALSE, A), new Rule.When(Poll.TRUE, mild(1))));
        var proof = POLL.with(approved).proof(rule);

        assertThat(proof.verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(proof.witnesses()).containsExactlyInAnyOrder(new Witness.Holds(Poll.TRUE, Truth.TRUE), approved);
    }

    @Test
    void provesARuleThatDoesNotApplyUnsatisfiable() {
        var proof = POLL.proof(new Rule.When(Poll.FALSE, A));

        assertThat(proof.verdict()).isEqualTo(Verdict.UNSATISFIABLE);
        assertThat(proof.witnesses()).containsExactly(new Witness.Holds(Poll.FALSE, Truth.FALSE));
    }

    @Test
    void saysThatAConditionCouldNotBeEvaluated() {
        var approved = new Ballot(type(1), user(2), DecisionKind.APPROVED);

        assertThat(POLL.with(approved).proof(new Rule.When(Poll.UNKNOWN, mild(1))).witnesses())
                .containsExactlyInAnyOrder(approved, new Witness.Holds(Poll.UNKNOWN, Truth.UNKNOWN));
    }

    @Test
    void neverSeatsOnePersonTwice() {
        var approved = new Ballot(type(0), user(0), DecisionKind.APPROVED);
        var two = new Rule.Discipline(type(0), 2, false, Optional.empty());

        assertThat(Proof.verify(two, List.of(approved, approved), Verdict.APPROVED)).isFalse();
        assertThat(Proof.verify(two, List.of(approved, new Ballot(type(0), user(1), DecisionKind.APPROVED)),
                Verdict.APPROVED)).isTrue();
    }

    @Test
    void isFalseWhenItsWitnessesContradictEachOther() {
        var approved = new Ballot(type(0), user(0), DecisionKind.APPROVED);
        List.<List<Witness>>of(
                List.of(new Ballot(type(0), user(0), DecisionKind.REJECTED)),
                List.of(new Ballot(type(0), user(0), DecisionKind.RECUSED)),
                List.of(new Witness.Awaited(type(0), user(0))),
                List.of(new Witness.Roll(type(0), Set.of(user(1)))),
                List.of(new Witness.Roll(type(0), Set.of(user(0))),
                        new Witness.Roll(type(0), Set.of(user(0), user(1)))),
                List.of(new Witness.Roll(type(0), Set.of(user(0), user(1))),
                        new Ballot(type(0), user(1), DecisionKind.RECUSED)),
                List.of(new Witness.Holds(Poll.TRUE, Truth.TRUE), new Witness.Holds(Poll.FALSE, Truth.TRUE)))
                .forEach(others -> {
                    var claims = new ArrayList<Witness>(others);
                    claims.add(approved);
                    for (var verdict : Verdict.values()) {
                        assertThat(Proof.verify(mild(0), claims, verdict)).as("%s of %s", verdict, claims).isFalse();
                    }
                });
        assertThat(Proof.verify(mild(0), List.of(approved), Verdict.APPROVED)).isTrue();
        assertThat(Proof.verify(mild(0), List.of(approved, new Ballot(type(0), user(1), DecisionKind.RECUSED),
                new Witness.Roll(type(0), Set.of(user(0)))), Verdict.APPROVED)).isTrue();
    }

    private static Rule mild(int type) {
        return new Rule.Discipline(type(type), 1, false, Optional.empty());
    }

    @Test
    void holdsNotWithoutItsWitnesses() {
        assertThat(new Proof(Rule.Discipline.of(Poll.type(0)), List.of(), Verdict.APPROVED).holds()).isFalse();
    }
}
