package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MissingVotesTest {

    private static final Rule A = Rule.Discipline.of(type(0));
    private static final Rule B = Rule.Discipline.of(type(1));
    private static final Rule TWO_OF_A = new Rule.Discipline(type(0), 2, true, Optional.empty());
    private static final Poll POLL = new Poll(Map.of(type(0), Set.of(user(0), user(1)), type(1), Set.of(user(2))),
            List.of());
    private static final Poll A_APPROVED = POLL.with(new Ballot(type(0), user(0), DecisionKind.APPROVED));

    @Test
    void saysWhoMayCastHowManyAndWhetherTheirTurnHasCome() {
        assertThat(missing(POLL, new Rule.InSequence(List.of(TWO_OF_A, B)))).containsExactly(
                new MissingVotes(type(0), 2, true, Set.of(user(0), user(1))),
                new MissingVotes(type(1), 1, false, Set.of(user(2))));
        assertThat(missing(A_APPROVED, new Rule.InSequence(List.of(TWO_OF_A, B)))).containsExactly(
                new MissingVotes(type(0), 1, true, Set.of(user(1))),
                new MissingVotes(type(1), 1, false, Set.of(user(2))));
    }

    @Test
    void asksForNothingWhereAPartIsPositiveOrDoesNotApply() {
        assertThat(missing(A_APPROVED, new Rule.AllOf(List.of(new Rule.AnyOf(List.of(A, B)), B)))).singleElement()
                .extracting(MissingVotes::consultantType).isEqualTo(type(1));
        assertThat(missing(A_APPROVED, new Rule.AnyOf(List.of(A, B)))).isEmpty();
        assertThat(missing(POLL, new Rule.AllOf(List.of(A, new Rule.When(Poll.FALSE, B))))).singleElement()
                .extracting(MissingVotes::consultantType).isEqualTo(type(0));
        assertThat(missing(POLL, new Rule.When(Poll.FALSE, A))).isEmpty();
        assertThat(missing(POLL, new Rule.When(Poll.TRUE, A))).hasSize(1);
    }

    @Test
    void countsAVoteForEveryLeafOfItsDiscipline() {
        assertThat(missing(POLL, new Rule.AnyOf(List.of(A, new Rule.AllOf(List.of(TWO_OF_A, B))))))
                .extracting(MissingVotes::consultantType, MissingVotes::count)
                .containsExactly(tuple(type(0), 2),
                        tuple(type(1), 1));
    }

    @Test
    void namesNobodyWhereNobodyIsLeft() {
        var alone = new Poll(Map.of(), List.of());

        assertThat(missing(alone, A)).containsExactly(new MissingVotes(type(0), 1, true, Set.of()));
    }

    private static List<MissingVotes> missing(Poll poll, Rule rule) {
        return MissingVotes.of(poll.evaluate(rule), poll.electorate());
    }

    @Test
    void isTheTurnOfADisciplineWhoseTurnHasComeSomewhere() {
        var later = new Rule.InSequence(List.of(B, A));

        assertThat(missing(POLL, new Rule.AllOf(List.of(later, A)))).contains(
                new MissingVotes(type(0), 1, true, Set.of(user(0), user(1))));
        assertThat(missing(POLL, new Rule.AllOf(List.of(A, later)))).contains(
                new MissingVotes(type(0), 1, true, Set.of(user(0), user(1))));
    }
}
