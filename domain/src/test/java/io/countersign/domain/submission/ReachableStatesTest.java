package io.countersign.domain.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.submission.SmallProject.Happening;
import io.countersign.domain.submission.SmallProject.Situation;
import io.countersign.domain.submission.SmallProject.World;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Walks through everything that can happen in a small project and looks at every step with eyes of its own: no way leads to
 * an approval over a deviation that nobody accepted, by an author, without a discipline, or by somebody not assigned.
 */
@Tag("exhaustive")
class ReachableStatesTest {

    private static final BigDecimal LEAST = new BigDecimal("30");
    private static final BigDecimal REQUIRED = new BigDecimal("50");
    private static final Map<String, BigDecimal> CUBIC_METRES_AN_HOUR = Map.of("12", new BigDecimal("43.2"), "8",
            new BigDecimal("28.8"));

    private final Map<Situation, Optional<Happening>> cameBy = new HashMap<>();
    private final EnumSet<Status> seen = EnumSet.noneOf(Status.class);
    private int steps;
    private int approvals;

    @Test
    void noPathLeadsToAnApprovalThatShouldNotBe() {
        var ahead = new ArrayDeque<World>();
        ahead.add(World.first());
        cameBy.put(World.first().situation(), Optional.empty());
        while (!ahead.isEmpty()) {
            var world = ahead.remove();
            seen.add(world.submission().status());
            world.steps().forEach(step -> {
                steps++;
                check(step);
                if (cameBy.putIfAbsent(step.to().situation(), Optional.of(step)) == null) {
                    ahead.add(step.to());
                }
            });
        }
        System.out.printf("walked through %d states by %d steps, %d of them approvals by rule%n", cameBy.size(), steps,
                approvals);
        assertThat(seen).containsExactlyInAnyOrder(Status.values());
        assertThat(approvals).isPositive();
    }

    private void check(Happening step) {
        step.decision().ifPresent(decision -> {
            assertThat(step.from().around().staffs(decision.approver(), decision.seat().consultantType()))
                    .as(() -> "assigned: " + path(step)).isTrue();
            assertThat(step.from().submission().core().authors()).as(() -> "self-approval: " + path(step))
                    .doesNotContain(decision.approver());
        });
        if (step.what().equals("override")) {
            assertThat(step.from().submission().core().authors()).as(() -> "self-approval: " + path(step))
                    .doesNotContain(step.by());
        } else if (step.to().submission() instanceof Submission.Approved approved
                && !(step.from().submission() instanceof Submission.Approved)) {
            approvals++;
            checkApproval(step, approved);
        }
    }

    private void checkApproval(Happening step, Submission.Approved approved) {
        assertThat(approved.basis()).as(() -> path(step)).isInstanceOf(Submission.Basis.ByRule.class);
        for (var type : new Object[]{Site.PLUMBING, Site.ELECTRICAL}) {
            assertThat(step.counting()).as(() -> type + " unsatisfied: " + path(step))
                    .anyMatch(it -> it.seat().consultantType().equals(type) && it.kind().positive());
        }
        assertThat(step.counting()).as(() -> "a negative decision: " + path(step))
                .noneMatch(it -> it.kind() == DecisionKind.REJECTED || it.kind() == DecisionKind.REVISION_REQUESTED);
        if (deviates(step)) {
            assertThat(approved.status()).as(() -> "unaccepted deviation: " + path(step))
                    .isEqualTo(Status.APPROVED_AS_NOTED);
            assertThat(step.counting()).as(() -> "unaccepted deviation: " + path(step))
                    .anyMatch(it -> it.seat().consultantType().equals(Site.PLUMBING) && it.kind().positive()
                            && it.statement().acceptedDeviations().contains("flow"));
        }
    }

    private static boolean deviates(Happening step) {
        var content = ((Submission.InReview) step.from().submission()).round().content();
        var text = content.values().toString();
        var flow = CUBIC_METRES_AN_HOUR.entrySet().stream()
                .filter(it -> text.contains("JsonText[value=" + it.getKey() + "]")).findFirst().orElseThrow()
                .getValue();
        return !content.declaredDeviations().isEmpty() || flow.compareTo(LEAST) < 0
                || (step.to().around().moreFlowRequired() && flow.compareTo(REQUIRED) < 0);
    }

    private String path(Happening last) {
        var names = new ArrayList<String>();
        for (Optional<Happening> step = Optional.of(last); step.isPresent(); step = cameBy
                .getOrDefault(step.get().from().situation(), Optional.empty())) {
            names.add(step.get().what() + step.get().decision().map(it -> " " + it.kind()).orElse(""));
        }
        Collections.reverse(names);
        return String.join(", ", names);
    }
}
