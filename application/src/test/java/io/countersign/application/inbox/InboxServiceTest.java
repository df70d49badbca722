package io.countersign.application.inbox;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.user;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OTHER_CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.PageWalk;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.inbox.port.in.ListInboxUseCase;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class InboxServiceTest extends UseCaseContract {

    private final Stage stage = Stage.set();

    @Override
    protected Class<?> feature() {
        return InboxUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.of(Attempt.asking(ListInboxUseCase.class, it -> it.useCases().inbox()
                .list(new ListInboxUseCase.Query(it.actor(), PageWalk.ALL)).map(Outcome::done))
                .given(InboxServiceTest::lackSomebody)
                .allowedTo(MANAGER, CONTRACTOR, CONSULTANT, OUTSIDER, ADMIN));
    }

    /** Submission 1 is in review, and nobody is left to decide for the first discipline. */
    private static void lackSomebody(Stage stage) {
        stage.scene().inReview(1);
        done(stage.ports().ports().assignments().update(ended(assignment(3, PROJECT, user(3), TYPE), 50)));
    }

    private List<InboxItem> items(ListInboxUseCase inbox, Actor actor) {
        return value(inbox.list(new ListInboxUseCase.Query(actor, PageWalk.ALL))).items();
    }

    private List<InboxItem> items(Actor actor) {
        return items(stage.useCases().inbox(), actor);
    }

    @Test
    void tellsEverybodyWhatWaitsForThem() {
        stage.scene().inReview(1);
        stage.scene().draft(2);

        assertThat(items(CONSULTANT)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(InboxItem.Kind.DECIDE);
            assertThat(item.submission()).isEqualTo(submission(1));
            assertThat(item.consultantType()).contains(TYPE.id());
        });
        assertThat(items(CONTRACTOR)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(InboxItem.Kind.SUBMIT);
            assertThat(item.submission()).isEqualTo(submission(2));
        });
        assertThat(items(MANAGER)).isEmpty();
        assertThat(items(OUTSIDER)).isEmpty();
    }

    @Test
    void tellsManagersWhoIsLacking() {
        lackSomebody(stage);

        assertThat(items(MANAGER)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(InboxItem.Kind.STAFF);
            assertThat(item.consultantType()).contains(TYPE.id());
            assertThat(item.shortage()).isPresent();
        });
    }

    @Test
    void leavesOutWhatWasOnlySuspectedOfLackingPeople() {
        lackSomebody(stage);
        var suspected = stage.ports().inbox();
        var inbox = InboxUseCases.create(suspected, query -> Mono.just(Map.of()));

        assertThat(items(inbox, MANAGER)).isEmpty();
    }

    @Test
    void looksForShortagesOnlyWhereTheyAreSuspected() {
        lackSomebody(stage);
        var inbox = InboxUseCases.create(stage.ports().inbox(),
                query -> Mono.error(new AssertionError("nothing was suspected")));

        assertThat(items(inbox, OTHER_CONSULTANT)).singleElement().extracting(InboxItem::kind)
                .isEqualTo(InboxItem.Kind.DECIDE);
    }
}
