package io.countersign.application.submission;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.user;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OTHER_PROJECT;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.result;
import static io.countersign.application.submission.ReviewScene.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.PageWalk;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.submission.port.in.FindShortagesUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.ListSubmissionsUseCase;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.submission.Shortage;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ReadingServiceTest extends UseCaseContract {

    private static final SubmissionFilter ALL = new SubmissionFilter(Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty());

    private final Stage stage = Stage.set();

    @Override
    protected Class<?> feature() {
        return ReadingUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.of(
                Attempt.asking(ListSubmissionsUseCase.class, it -> it.useCases().reading()
                        .list(new ListSubmissionsUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new), ALL,
                                PageWalk.ALL)))
                        .naming("project").hiddenFrom(OUTSIDER),
                Attempt.asking(GetSubmissionUseCase.class, it -> it.useCases().reading()
                        .get(new GetSubmissionUseCase.Query(it.actor(), it.id("submission", 1, SubmissionId::new))))
                        .naming("submission").hiddenFrom(OUTSIDER),
                Attempt.asking(FindShortagesUseCase.class, it -> it.useCases().reading()
                        .shortages(new FindShortagesUseCase.Query(it.actor(), List.of(submission(1))))
                        .map(Outcome::done)))
                .map(attempt -> attempt.given(set -> set.scene().inReview(1))
                        .allowedTo(MANAGER, CONTRACTOR, CONSULTANT, ADMIN));
    }

    @Test
    void listsTheSubmissionsOfTheProjectAlone() {
        stage.scene().draft(1);
        stage.scene().draft(2, OTHER_PROJECT, 1);

        assertThat(result(value(stage.useCases().reading()
                .list(new ListSubmissionsUseCase.Query(CONTRACTOR, PROJECT.id(), ALL, PageWalk.ALL)))).items())
                .singleElement().extracting(dossier -> dossier.submission().core().id()).isEqualTo(submission(1));
    }

    @Test
    void tellsWhoIsLackingToThoseAloneWhoSeeTheProject() {
        stage.scene().inReview(1);
        done(stage.ports().ports().assignments().update(ended(assignment(3, PROJECT, user(3), TYPE), 50)));

        assertThat(shortages(MANAGER)).containsOnlyKeys(submission(1)).hasEntrySatisfying(submission(1),
                found -> assertThat(found).singleElement().extracting(Shortage::consultantType)
                        .isEqualTo(Optional.of(TYPE.id())));
        assertThat(shortages(OUTSIDER)).isEmpty();
    }

    private Map<SubmissionId, List<Shortage>> shortages(Actor actor) {
        return value(stage.useCases().reading()
                .shortages(new FindShortagesUseCase.Query(actor, List.of(submission(1), submission(15)))));
    }
}
