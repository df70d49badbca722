package io.countersign.application.schedule;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.OTHER_CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OTHER_PROJECT;
import static io.countersign.application.submission.ReviewScene.OTHER_TYPE;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.submission;
import static io.countersign.application.submission.ReviewScene.versionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.PageWalk;
import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.schedule.port.in.RescheduleSubmissionsUseCase;
import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import io.countersign.domain.project.Project;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.schedule.Due;
import io.countersign.domain.submission.SubmissionDeadlines;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Schedule} keeps to, and what the use cases make of it. */
public abstract class ScheduleContract {

    private static final LocalDate DAY = LocalDate.of(2096, 7, 1);

    private ReviewPorts ports;
    private ReviewScene scene;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract ReviewPorts ports();

    @BeforeEach
    void begin() {
        ports = ports();
        scene = new ReviewScene(ports);
    }

    @Test
    void findsWhatIsOpenInTheOrderOfIds() {
        scene.draft(9);
        scene.inReview(1);
        scene.draft(2, PROJECT, 2);
        scene.draft(3, OTHER_PROJECT, 1);
        scene.inReview(4);
        scene.decide(4, CONSULTANT, TYPE, DecisionKind.REVISION_REQUESTED);
        scene.decide(4, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
        scene.inReview(5);
        scene.withdraw(5, Optional.empty());

        assertThat(value(ports.schedule().open(PROJECT.id(), Optional.empty())))
                .containsExactly(submission(1), submission(2), submission(4), submission(9));
        assertThat(value(ports.schedule().open(PROJECT.id(), Optional.of(versionOf(2).id().template()))))
                .containsExactly(submission(2));
    }

    @Test
    void locksADossierOrFindsNone() {
        scene.draft(1);

        assertThat(value(ports.schedule().lockDossier(submission(1), CONTRACTOR)).submission())
                .isEqualTo(scene.kept(1));
        assertThat(maybe(ports.schedule().lockDossier(submission(2), CONTRACTOR))).isEmpty();
    }

    @Test
    void keepsDeadlinesWithoutChangingTheSubmission() {
        scene.draft(1);
        var before = scene.kept(1);
        done(ports.schedule().keep(submission(1), new Deadlines(Optional.of(new Due(DAY, PROJECT.endOf(DAY))),
                Optional.empty(), Map.of())));

        assertThat(dueOn()).contains(DAY);
        assertThat(scene.kept(1)).isEqualTo(before);

        done(ports.schedule().keep(submission(1), Deadlines.NONE));
        assertThat(dueOn()).isEmpty();
    }

    private Optional<LocalDate> dueOn() {
        return value(ports.inbox().page(CONTRACTOR, PageWalk.ALL)).items().stream().map(InboxItem::dueOn)
                .flatMap(Optional::stream).findFirst();
    }

    @Test
    void schedulesADraftByItsOffer() {
        scene.draft(1);
        var useCase = ScheduleUseCases.createScheduleSubmission(ports.schedule());
        var dossier = scene.dossier(1, CONTRACTOR);

        assertThat(value(useCase.schedule(new ScheduleSubmissionUseCase.Command(dossier))))
                .isEqualTo(SubmissionDeadlines.of(dossier));
        assertThat(dueOn()).contains(DAY);
    }

    @Test
    void reschedulesWhatIsOpenWhenTheDaysOfTheProjectChange() {
        scene.draft(1);
        scene.draft(2);
        var useCase = ScheduleUseCases.createRescheduleSubmissions(ports.schedule());
        var command = new RescheduleSubmissionsUseCase.Command(CONTRACTOR, PROJECT.id(), Optional.empty());
        assertThat(value(useCase.reschedule(command))).isEqualTo(2);
        var moved = new Project(PROJECT.id(), new Project.Definition(PROJECT.definition().name(), Optional.empty(),
                ZoneId.of("Etc/GMT+12")), PROJECT.createdAt(), PROJECT.updatedAt(), PROJECT.version() + 1);
        done(ports.ports().projects().update(moved));

        value(ports.ports().transactions().required(useCase.reschedule(command)));

        // The end of the day in UTC would be the day before, there.
        assertThat(dueOn()).contains(DAY);
        assertThat(value(useCase.reschedule(new RescheduleSubmissionsUseCase.Command(CONTRACTOR, PROJECT.id(),
                Optional.of(versionOf(2).id().template()))))).isZero();
    }
}
