package io.countersign.domain.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.domain.json.RandomJson;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.Round;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Carrying forward as a property of random templates, offers, requirement values and edits. */
class CarryForwardLawsTest {

    private static final int RUNS = RandomJson.runs(250);

    private final long seed = RandomJson.seed("carry-forward");
    private final Random random = new Random(seed);

    @Test
    void aDecisionSurvivesExactlyWhenNoPlaceOfItsScopeChanged() {
        var survived = 0;
        var lost = 0;
        for (var run = 0; run < RUNS; run++) {
            var review = new RandomReview(random);
            if (!review.firstRoundIsReturned()) {
                continue;
            }
            review.change();
            var before = review.course().round();
            review.course().submit();
            var after = review.course().round();

            var losses = new TreeMap<String, List<String>>();
            after.lostDecisions().forEach(it -> losses.put(it.decision().toString(), it.changedFields()));
            var expected = new TreeMap<String, List<String>>();
            for (var decision : positive(before)) {
                var changed = review.changes(decision, before.content().toJson(), after.content().toJson());
                if (!changed.isEmpty()) {
                    expected.put(decision.id().toString(), changed);
                }
            }
            assertThat(losses).as("seed %d, run %d", seed, run).isEqualTo(expected);
            assertThat(after.decisions()).as("seed %d, run %d", seed, run)
                    .extracting(Decision::kind, Decision::approver)
                    .containsExactlyElementsOf(positive(before).stream()
                            .filter(it -> !expected.containsKey(it.id().toString()))
                            .map(it -> tuple(it.kind(), it.approver())).toList());
            survived += after.decisions().size();
            lost += losses.size();
        }
        assertThat(survived).isGreaterThan(RUNS / 10);
        assertThat(lost).isGreaterThan(RUNS / 10);
    }

    @Test
    void whateverComesBackToWhatItWasIsCarried() {
        var carried = 0;
        for (var run = 0; run < RUNS; run++) {
            var review = new RandomReview(random);
            if (!review.firstRoundIsReturned() || !review.requirementsStood()) {
                continue;
            }
            var before = review.course().round();
            review.thereAndBack();
            review.course().submit();

            assertThat(review.course().round().lostDecisions()).as("seed %d, run %d", seed, run).isEmpty();
            assertThat(review.course().round().decisions()).as("seed %d, run %d", seed, run)
                    .hasSameSizeAs(positive(before));
            carried += review.course().round().decisions().size();
        }
        assertThat(carried).isGreaterThan(RUNS / 10);
    }

    @Test
    void votingTheSameAgainLeadsToTheSameVerdict() {
        var compared = 0;
        for (var run = 0; run < RUNS; run++) {
            var review = new RandomReview(random);
            if (!review.firstRoundIsReturned()) {
                continue;
            }
            review.change();
            var fresh = review.course().copy().submitAfresh();
            var carried = review.course().submit();
            assertThat(carried.review().evaluation().verdict().positive()).as("seed %d, run %d", seed, run).isFalse();
            assertThat(carried.status()).isEqualTo(Status.IN_REVIEW);
            var again = true;
            for (var decision : carried.round().decisions()) {
                again &= fresh.deciding(decision.approver(), decision.seat().consultantType(),
                        decision.kind().jsonName(),
                        decision.statement().acceptedDeviations(),
                        "") instanceof Outcome.Done<ReviewCommands.Decided>(var decided)
                        && decided(fresh, decided);
            }
            if (again) {
                compared++;
                assertThat(fresh.status()).isEqualTo(carried.status());
                assertThat(fresh.review().evaluation()).as("seed %d, run %d", seed, run)
                        .isEqualTo(carried.review().evaluation());
                assertThat(fresh.review().awaited()).isEqualTo(carried.review().awaited());
            }
        }
        assertThat(compared).isGreaterThan(RUNS / 5);
    }

    private static boolean decided(Course course, ReviewCommands.Decided decided) {
        course.decided(decided);
        return true;
    }

    private static List<Decision> positive(Round round) {
        return round.currentDecisions().stream().filter(it -> it.kind().positive()).toList();
    }
}
