package io.countersign.application.submission;

import static io.countersign.application.Awaiting.value;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.result;
import static io.countersign.application.submission.ReviewScene.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.InMemoryStore;
import io.countersign.application.submission.port.in.DecideSubmissionUseCase;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.rule.DecisionKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a step is kept and told. */
class SubmissionStepsTest {

    private final ReviewPorts ports = ReviewPorts.of(new InMemoryStore(Instant::now));
    private final ReviewScene scene = new ReviewScene(ports);
    private final ReviewingUseCases reviewing = ReviewingUseCases.create(ports.submissions(), ports.ports().events(),
            ports.ports().transactions());

    private DecideSubmissionUseCase.Result decide(int id) {
        var draft = new DecisionDraft(TYPE.id(), Optional.empty(), 1,
                new Decision.Statement(DecisionKind.APPROVED, Optional.empty(), List.of()), Optional.empty());
        return result(value(reviewing.decide(new DecideSubmissionUseCase.Command(CONSULTANT, submission(1),
                ReviewScene.decision(id), new Checked.Valid<>(draft)))));
    }

    private List<String> told() {
        return value(ports.ports().events().after(EventCursor.BEGINNING, Optional.empty(), 100)).stream()
                .map(event -> event.fact().type())
                .toList();
    }

    @Test
    void leavesNoTraceOfACommandWithoutAnEffect() {
        scene.inReview(1);
        var first = decide(1);
        var kept = scene.kept(1);
        assertThat(first.created()).isTrue();
        assertThat(told()).containsExactly("io.countersign.decision.made");

        var second = decide(2);
        assertThat(second.created()).isFalse();
        assertThat(second.decision()).isEqualTo(first.decision());
        assertThat(told()).hasSize(1);
        assertThat(scene.kept(1)).usingRecursiveComparison().isEqualTo(kept);
    }
}
