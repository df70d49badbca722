package io.countersign.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The chain that every law is measured by. */
class VerdictTest {

    private static final List<Verdict> BEST_FIRST = List.of(Verdict.APPROVED, Verdict.APPROVED_AS_NOTED,
            Verdict.PENDING,
            Verdict.UNSATISFIABLE, Verdict.NEEDS_REVISION, Verdict.REJECTED);

    @Test
    void isNearerToApprovalThanThoseAfterIt() {
        for (var one = 0; one < BEST_FIRST.size(); one++) {
            for (var other = 0; other < BEST_FIRST.size(); other++) {
                assertThat(BEST_FIRST.get(one).atLeastAsGoodAs(BEST_FIRST.get(other))).isEqualTo(one <= other);
            }
        }
    }
}
