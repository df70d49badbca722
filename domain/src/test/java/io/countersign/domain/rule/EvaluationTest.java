package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    private static final Rule A = Rule.Discipline.of(type(0));
    private static final Rule B = Rule.Discipline.of(type(1));
    private static final Rule C = Rule.Discipline.of(type(2));
    private static final Poll POLL = new Poll(Map.of(type(0), Set.of(user(0)), type(1), Set.of(user(1)), type(2),
            Set.of(user(2))), List.of());

    @Test
    void opensAStepOnlyWhenThoseBeforeItArePositive() {
        var rule = new Rule.InSequence(List.of(A, B, C));

        assertThat(open(rule, POLL)).containsExactly(true, false, false);
        assertThat(open(rule, voted(POLL, 0, DecisionKind.APPROVED_AS_NOTED))).containsExactly(true, true, false);
        assertThat(open(rule, voted(POLL, 0, DecisionKind.REVISION_REQUESTED))).containsExactly(true, false, false);
        assertThat(open(rule, voted(voted(POLL, 0, DecisionKind.APPROVED), 1, DecisionKind.APPROVED)))
                .containsExactly(true, true, true);
        assertThat(open(rule, voted(POLL, 1, DecisionKind.APPROVED))).containsExactly(true, false, false);
    }

    @Test
    void skipsAStepThatDoesNotApply() {
        var rule = new Rule.InSequence(List.of(new Rule.When(Poll.FALSE, A), B, C));

        assertThat(open(rule, POLL)).containsExactly(false, true, false);
    }

    @Test
    void closesWhatLiesBelowAClosedStep() {
        var rule = new Rule.InSequence(List.of(A,
                new Rule.InSequence(List.of(new Rule.When(Poll.TRUE, B), new Rule.Veto(List.of(type(2)), A)))));

        assertThat(open(rule, POLL)).containsExactly(true, false, false);
        assertThat(open(rule, voted(POLL, 0, DecisionKind.APPROVED))).containsExactly(true, true, false);
    }

    @Test
    void opensForWhoeverHasAVeto() {
        var rule = new Rule.InSequence(List.of(A, new Rule.Veto(List.of(type(2)), B)));

        assertThat(open(rule, POLL)).containsExactly(true, false, false);
        assertThat(open(rule, voted(POLL, 0, DecisionKind.APPROVED))).containsExactly(true, true, true);
    }

    @Test
    void opensForAVetoEvenWhenTheRuleUnderItDoesNotApply() {
        var rule = new Rule.Veto(List.of(type(2)), new Rule.When(Poll.FALSE, A));

        assertThat(open(rule, POLL)).containsExactly(false, false, true);
    }

    @ParameterizedTest(name = "{0} of {1} seats, votes {2}: {3}")
    @CsvSource({"1, 1, '', false", "1, 1, A, true", "1, 1, X, true", "1, 1, R, true", "1, 3, A, true", "1, 3, X, true",
            "1, 3, R, false", "2, 3, A, false", "2, 3, AX, true", "2, 3, AR, false", "2, 3, RR, false",
            "2, 2, AR, true", "2, 2, RR, true", "2, 2, A, false", "3, 2, AX, true", "1, 0, '', true"})
    void hasRespondedWithItsCountOfVotesOrWhenNobodyIsLeft(int count, int seats, String votes, boolean responded) {
        var poll = new Poll(Map.of(), List.of());
        for (var seat = 0; seat < seats; seat++) {
            poll = poll.withEligible(type(0), user(seat));
        }
        for (var index = 0; index < votes.length(); index++) {
            poll = poll.with(new Ballot(type(0), user(index), switch (votes.charAt(index)) {
                case 'A' -> DecisionKind.APPROVED;
                case 'X' -> DecisionKind.REVISION_REQUESTED;
                default -> DecisionKind.RECUSED;
            }));
        }
        assertThat(poll.evaluate(new Rule.Discipline(type(0), count, true, Optional.empty())).allResponded())
                .isEqualTo(responded);
    }

    @Test
    void hasAllRespondedWhenEveryOpenLeafHas() {
        var all = new Rule.AllOf(List.of(A, B));
        var steps = new Rule.InSequence(List.of(A, B));
        var conditional = new Rule.AllOf(List.of(A, new Rule.When(Poll.FALSE, B)));
        var refused = voted(POLL, 0, DecisionKind.REJECTED);

        assertThat(refused.evaluate(all).allResponded()).isFalse();
        assertThat(voted(refused, 1, DecisionKind.APPROVED).evaluate(all).allResponded()).isTrue();
        assertThat(refused.evaluate(steps).allResponded()).isTrue();
        assertThat(voted(POLL, 0, DecisionKind.APPROVED).evaluate(steps).allResponded()).isFalse();
        assertThat(refused.evaluate(conditional).allResponded()).isTrue();
    }

    @Test
    void countsTheVotesThatAreMissingToAPositiveLeaf() {
        var two = new Rule.Discipline(type(0), 2, false, Optional.empty());
        var poll = POLL.withEligible(type(0), user(1));

        assertThat(poll.evaluate(two).votesMissing()).isEqualTo(2);
        assertThat(voted(poll, 0, DecisionKind.APPROVED).evaluate(two).votesMissing()).isEqualTo(1);
        assertThat(voted(poll, 0, DecisionKind.REJECTED).evaluate(two).votesMissing()).isEqualTo(2);
        assertThat(POLL.evaluate(new Rule.AllOf(List.of(A))).votesMissing()).isZero();
        assertThat(voted(POLL, 0, DecisionKind.APPROVED).evaluate(A).votesMissing()).isZero();
    }

    @Test
    void awaitsThoseWhoMayDecideAndHaveNot() {
        var eligible = Map.of(type(0), Set.of(user(0), user(1), user(2)));
        var electorate = Electorate.of(eligible, List.of(new Ballot(type(0), user(0), DecisionKind.APPROVED),
                new Ballot(type(0), user(1), DecisionKind.RECUSED),
                new Ballot(type(1), user(2), DecisionKind.APPROVED)));

        assertThat(electorate.awaited(type(0))).containsExactly(user(2));
        assertThat(electorate.awaited(type(1))).isEmpty();
        assertThat(electorate.isEligible(user(1), type(0))).isTrue();
        assertThat(electorate.isEligible(user(2), type(1))).isFalse();
        assertThat(electorate.operands(type(0))).containsOnly(Map.entry(user(0), Verdict.APPROVED),
                Map.entry(user(2), Verdict.PENDING));
        assertThat(electorate.operands(type(1))).containsOnly(Map.entry(user(2), Verdict.APPROVED));
    }

    private static List<Boolean> open(Rule rule, Poll poll) {
        var evaluation = poll.evaluate(rule);
        return List.of(evaluation.isOpenFor(type(0)), evaluation.isOpenFor(type(1)), evaluation.isOpenFor(type(2)));
    }

    private static Poll voted(Poll poll, int person, DecisionKind kind) {
        return poll.with(new Ballot(type(person), user(person), kind));
    }
}
