package io.countersign.application.submission;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.member;
import static io.countersign.application.Samples.user;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OTHER_CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OTHER_TYPE;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.submission;

import io.countersign.application.Attempt;
import io.countersign.application.Stage;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.submission.Status;
import io.countersign.domain.user.Actor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Submission 1 in each of its states. A second manager edited it, who must not rule on it therefore. */
final class Standing {

    /** The second manager. */
    static final Actor EDITING_MANAGER = new Actor(user(6).id(), false);

    private static final Map<Status, Class<? extends Refusal>> FINAL = Map.of(
            Status.APPROVED, Refusal.Final.class, Status.APPROVED_AS_NOTED, Refusal.Final.class,
            Status.REJECTED, Refusal.Final.class, Status.WITHDRAWN, Refusal.Final.class,
            Status.VOID, Refusal.Final.class);

    private Standing() {
    }

    /** @return what each of the states named here, and each that is final, refuses a command for */
    static Map<Status, Class<? extends Refusal>> finalAnd(Map<Status, Class<? extends Refusal>> others) {
        var all = new EnumMap<Status, Class<? extends Refusal>>(FINAL);
        all.putAll(others);
        return all;
    }

    /** @return the attempt in each state that allows it, with each of the others in its way */
    static Stream<Attempt> everywhere(Supplier<Attempt> attempt, Map<Status, Class<? extends Refusal>> refusals) {
        return Arrays.stream(Status.values()).filter(status -> !refusals.containsKey(status)).map(fitting -> {
            var made = attempt.get().ofVersion(Standing::version).given(stage -> reach(fitting, stage));
            refusals.forEach((status, refusal) -> made.unless(status.jsonName(), refusal,
                    stage -> reach(status, stage)));
            return made;
        });
    }

    /** @return the version of submission 1 */
    static long version(Stage stage) {
        return Objects.requireNonNull(stage.store().submissions.get(submission(1))).core().version();
    }

    /** Brings submission 1 into that state. */
    static void reach(Status status, Stage stage) {
        var scene = stage.scene();
        switch (status) {
            case DRAFT -> draft(stage);
            case IN_REVIEW -> review(stage);
            case REVISION_REQUESTED -> decide(stage, DecisionKind.REVISION_REQUESTED);
            case APPROVED -> decide(stage, DecisionKind.APPROVED);
            case APPROVED_AS_NOTED -> decide(stage, DecisionKind.APPROVED_AS_NOTED);
            case REJECTED -> decide(stage, DecisionKind.REJECTED);
            case WITHDRAWN -> {
                review(stage);
                scene.withdraw(1, Optional.empty());
            }
            case VOID -> {
                review(stage);
                scene.declareVoid(1);
            }
        }
    }

    private static void draft(Stage stage) {
        var ports = stage.ports().ports();
        done(ports.users().insert(user(6)));
        done(ports.members().insert(member(6, PROJECT, user(6), ProjectRole.MANAGER)));
        stage.scene().draft(1);
        stage.scene().edit(1, EDITING_MANAGER, "{\"name\": \"Pump as edited\"}");
    }

    private static void review(Stage stage) {
        draft(stage);
        stage.scene().submit(1);
    }

    private static void decide(Stage stage, DecisionKind kind) {
        review(stage);
        stage.scene().decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
        stage.scene().decide(1, CONSULTANT, TYPE, kind);
    }
}
