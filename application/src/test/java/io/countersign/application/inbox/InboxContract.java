package io.countersign.application.inbox;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.delegation;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.revoked;
import static io.countersign.application.Samples.user;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OTHER_CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OTHER_PROJECT;
import static io.countersign.application.submission.ReviewScene.OTHER_TYPE;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.application.PageWalk;
import io.countersign.application.inbox.port.in.InboxItem.Kind;
import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.page.Position;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.schedule.Due;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.user.Actor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Inbox} keeps to. */
public abstract class InboxContract {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 2, 29);
    private static final LocalDate FAR_OFF = LocalDate.of(2096, 2, 29);

    private ReviewPorts ports;
    private ReviewScene scene;
    private int delegations;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract ReviewPorts ports();

    @BeforeEach
    void begin() {
        ports = ports();
        scene = new ReviewScene(ports);
    }

    private List<InboxItem> inboxOf(Actor actor) {
        return value(ports.inbox().page(actor, PageWalk.ALL)).items();
    }

    @Test
    void isEmptyWhileNothingWaits() {
        assertThat(inboxOf(MANAGER)).isEmpty();
        assertThat(inboxOf(CONSULTANT)).isEmpty();
    }

    @Test
    void tellsConsultantsWhatToDecide() {
        scene.inReview(1);

        var kept = scene.kept(1).core();
        assertThat(inboxOf(CONSULTANT)).containsExactly(new InboxItem(Kind.DECIDE,
                new InboxItem.Subject(kept.id(), kept.project(), kept.number(), kept.offer().name(), Status.IN_REVIEW,
                        1),
                Optional.of(TYPE.id()), Optional.empty(),
                kept.submitted().orElseThrow().at(), Optional.empty(), false, Optional.empty()));
        assertThat(inboxOf(OTHER_CONSULTANT)).extracting(InboxItem::consultantType)
                .containsExactly(Optional.of(OTHER_TYPE.id()));
        assertThat(inboxOf(CONTRACTOR)).isEmpty();
        assertThat(inboxOf(MANAGER)).isEmpty();
    }

    @Test
    void asksNobodyTwice() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED);

        assertThat(inboxOf(CONSULTANT)).isEmpty();
        assertThat(inboxOf(OTHER_CONSULTANT)).hasSize(1);
    }

    @Test
    void asksAgainAfterARetraction() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.REJECTED);
        scene.retract(1, CONSULTANT,
                value(ports.submissions().decisions(submission(1), PageWalk.ALL)).items().getFirst());

        assertThat(inboxOf(CONSULTANT)).hasSize(1);
    }

    @Test
    void asksAgainInTheNextRound() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED);
        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.REVISION_REQUESTED);
        scene.submit(1);

        assertThat(inboxOf(CONSULTANT)).singleElement().extracting(item -> item.subject().round()).isEqualTo(2);
    }

    @Test
    void asksNoAuthor() {
        done(ports.ports().members().insert(new Member(PROJECT.id(), user(3).id(), ProjectRole.CONTRACTOR, at(1), 0)));
        var other = assignment(6, PROJECT, user(5), TYPE);
        done(ports.ports().assignments().insert(other, user(1).id()));
        var draft = scene.newDraft(1, PROJECT, 1).core();
        done(ports.submissions()
                .keep(Step.creating(Submission.draft(draft.id(), draft.number(), draft.project(), draft.template(),
                        draft.offer(), Optional.empty(), CONSULTANT.id(), at(1)))));
        assertThat(inboxOf(CONSULTANT)).singleElement().extracting(InboxItem::kind).isEqualTo(Kind.SUBMIT);
        scene.submit(1, CONSULTANT);

        assertThat(inboxOf(CONSULTANT)).isEmpty();
        assertThat(inboxOf(new Actor(other.user(), false))).hasSize(1);
    }

    @Test
    void asksNobodyWhoseAssignmentHasEnded() {
        scene.inReview(1);
        done(ports.ports().assignments().update(ended(assignment(3, PROJECT, user(3), TYPE), 8)));

        assertThat(inboxOf(CONSULTANT)).isEmpty();
    }

    @Test
    void goesByTheDayOfTheProject() {
        // It is always two different days in these two zones.
        var ahead = elsewhere(7, "Etc/GMT-14");
        var behind = elsewhere(8, "Etc/GMT+12");
        var tomorrowThere = LocalDate.now(ZoneId.of("Etc/GMT-14"));
        var later = new Validity(Optional.of(tomorrowThere), Optional.empty());
        done(ports.ports().assignments().insert(assignment(7, ahead, user(5), TYPE, later), user(1).id()));
        done(ports.ports().assignments().insert(assignment(8, behind, user(5), TYPE, later), user(1).id()));
        awaiting(7, ahead);
        awaiting(8, behind);

        assertThat(inboxOf(ReviewScene.OUTSIDER)).extracting(InboxItem::submission).containsExactly(submission(7));
    }

    @Test
    void forgetsWhoseTimeIsOver() {
        var ahead = elsewhere(7, "Etc/GMT-14");
        var behind = elsewhere(8, "Etc/GMT+12");
        var yesterday = LocalDate.now(ZoneId.of("Etc/GMT+12"));
        var earlier = new Validity(Optional.empty(), Optional.of(yesterday));
        done(ports.ports().assignments().insert(assignment(7, ahead, user(5), TYPE, earlier), user(1).id()));
        done(ports.ports().assignments().insert(assignment(8, behind, user(5), TYPE, earlier), user(1).id()));
        awaiting(7, ahead);
        awaiting(8, behind);

        assertThat(inboxOf(ReviewScene.OUTSIDER)).extracting(InboxItem::submission).containsExactly(submission(8));
    }

    private Project elsewhere(int n, String zone) {
        var project = project(n, new Project.Definition("Elsewhere", Optional.empty(), ZoneId.of(zone)));
        done(ports.ports().projects().insert(project));
        done(ports.ports().members()
                .insert(new Member(project.id(), CONTRACTOR.id(), ProjectRole.CONTRACTOR, at(1), 0)));
        done(ports.ports().assignments().insert(assignment(n + 2, project, user(3), TYPE), user(1).id()));
        done(ports.ports().assignments().insert(assignment(n + 4, project, user(4), OTHER_TYPE), user(1).id()));
        return project;
    }

    private void awaiting(int n, Project project) {
        scene.draft(n, project, 1);
        scene.submit(n);
    }

    @Test
    void tellsAuthorsWhatIsLeftToSubmit() {
        scene.draft(1);
        scene.inReview(2);
        scene.decide(2, CONSULTANT, TYPE, DecisionKind.REVISION_REQUESTED);
        var returned = scene.decide(2, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
        scene.edit(2, "{\"name\": \"Edited\"}");
        scene.inReview(3);
        scene.withdraw(3, Optional.empty());

        assertThat(inboxOf(CONTRACTOR)).containsExactly(
                new InboxItem(Kind.SUBMIT, new InboxItem.Subject(submission(1), PROJECT.id(), new SubmissionNumber(1),
                        "Pump ממ\"ד", Status.DRAFT, 0), Optional.empty(), Optional.empty(), at(1), Optional.empty(),
                        false, Optional.empty()),
                new InboxItem(Kind.REVISE, new InboxItem.Subject(submission(2), PROJECT.id(), new SubmissionNumber(2),
                        "Edited", Status.REVISION_REQUESTED, 1), Optional.empty(), Optional.empty(),
                        returned.core().updatedAt(), Optional.of(LocalDate.of(2096, 7, 1)), false, Optional.empty()));
        assertThat(inboxOf(MANAGER)).isEmpty();
    }

    @Test
    void readsPagesOldestFirst() {
        for (var n : List.of(9, 3, 8, 1)) {
            scene.draft(n);
        }
        scene.draft(5, OTHER_PROJECT, 1);

        assertThat(PageWalk.read(1, request -> ports.inbox().page(CONTRACTOR, request)))
                .extracting(InboxItem::submission)
                .containsExactly(submission(1), submission(3), submission(5), submission(8), submission(9));
        assertThat(PageWalk.read(2, request -> ports.inbox().page(CONTRACTOR, request))).hasSize(5);
    }

    @Test
    void keepsWhatWaitsAtOnePlaceOnOnePage() {
        done(ports.ports().assignments().insert(assignment(5, PROJECT, user(3), OTHER_TYPE), user(1).id()));
        scene.inReview(1);
        scene.inReview(2);
        scene.inReview(3);

        var pages = new ArrayList<List<InboxItem>>();
        var request = PageWalk.first(3);
        Optional<Position> next;
        do {
            var page = value(ports.inbox().page(CONSULTANT, request));
            pages.add(page.items());
            next = page.next();
            request = next.map(position -> PageWalk.after(position, 3)).orElse(request);
        } while (next.isPresent());

        assertThat(pages).hasSize(3)
                .allSatisfy(page -> assertThat(page).hasSize(2).extracting(InboxItem::consultantType)
                        .containsExactly(Optional.of(TYPE.id()), Optional.of(OTHER_TYPE.id())));
        assertThat(pages).extracting(page -> page.getFirst().submission())
                .containsExactly(submission(1), submission(2), submission(3));
        assertThat(value(ports.inbox().page(CONSULTANT, PageWalk.first(1))).items()).hasSize(2);
    }

    private Due due(LocalDate day) {
        return new Due(day, PROJECT.endOf(day));
    }

    private void toSubmitBy(int n, LocalDate day) {
        done(ports.schedule().keep(submission(n), new Deadlines(Optional.of(due(day)), Optional.empty(), Map.of())));
    }

    private void toDecideBy(int n, Map<ConsultantType, LocalDate> days) {
        var decisions = new LinkedHashMap<ConsultantTypeId, Due>();
        days.forEach((type, day) -> decisions.put(type.id(), due(day)));
        done(ports.schedule().keep(submission(n), new Deadlines(Optional.empty(), Optional.of(due(LONG_AGO)),
                decisions)));
    }

    @Test
    void saysByWhenItIsToBeDone() {
        done(ports.ports().assignments().insert(assignment(5, PROJECT, user(3), OTHER_TYPE), user(1).id()));
        scene.inReview(1);
        toDecideBy(1, Map.of(TYPE, FAR_OFF));
        scene.draft(2);
        toSubmitBy(2, LONG_AGO);

        assertThat(inboxOf(CONSULTANT)).extracting(InboxItem::consultantType, InboxItem::dueOn, InboxItem::overdue)
                .containsExactly(tuple(Optional.of(TYPE.id()), Optional.of(FAR_OFF), false),
                        tuple(Optional.of(OTHER_TYPE.id()), Optional.empty(), false));
        assertThat(inboxOf(CONTRACTOR)).extracting(InboxItem::dueOn, InboxItem::overdue)
                .containsExactly(tuple(Optional.of(LONG_AGO), true));
    }

    @Test
    void isOverdueFromTheEndOfTheDayInTheProject() {
        var ahead = elsewhere(7, "Etc/GMT-14");
        var behind = elsewhere(8, "Etc/GMT+12");
        scene.draft(7, ahead, 1);
        scene.draft(8, behind, 1);
        // In the one project this day is over already, in the other it is not.
        var day = LocalDate.now(ZoneId.of("Etc/GMT+12"));
        done(ports.schedule().keep(submission(7), submitBy(ahead, day)));
        done(ports.schedule().keep(submission(8), submitBy(behind, day)));

        assertThat(inboxOf(CONTRACTOR)).extracting(InboxItem::submission, InboxItem::dueOn, InboxItem::overdue)
                .containsExactly(tuple(submission(7), Optional.of(day), true),
                        tuple(submission(8), Optional.of(day), false));
    }

    private static Deadlines submitBy(Project project, LocalDate day) {
        return new Deadlines(Optional.of(new Due(day, project.endOf(day))), Optional.empty(), Map.of());
    }

    @Test
    void beginsWithWhatIsOverdueThenWithTheOldest() {
        for (var n = 1; n <= 5; n++) {
            scene.draft(n);
        }
        toSubmitBy(2, FAR_OFF);
        toSubmitBy(3, LONG_AGO);
        toSubmitBy(5, LONG_AGO.plusDays(1));

        for (var limit : List.of(1, 2, 3, 4)) {
            assertThat(PageWalk.read(limit, request -> ports.inbox().page(CONTRACTOR, request)))
                    .extracting(InboxItem::submission)
                    .containsExactly(submission(3), submission(5), submission(1), submission(2), submission(4));
        }
    }

    @Test
    void judgesEveryPageByTheInstantOfTheFirst() {
        for (var n = 1; n <= 4; n++) {
            scene.draft(n);
        }
        toSubmitBy(1, LONG_AGO);
        toSubmitBy(3, LONG_AGO);
        var first = value(ports.inbox().page(CONTRACTOR, PageWalk.first(3)));
        assertThat(first.items()).extracting(InboxItem::submission)
                .containsExactly(submission(1), submission(3), submission(2));
        var next = first.next().orElseThrow();
        assertThat(value(ports.inbox().page(CONTRACTOR, PageWalk.after(next, 3))).items())
                .extracting(InboxItem::submission).containsExactly(submission(4));

        // Had the first page been read before anything was overdue, the third would come after the second.
        var before = PROJECT.endOf(LONG_AGO).minusSeconds(1);
        var earlier = new Position(next.at(), next.id(), Optional.of(new Position.Urgency(false, before)));
        assertThat(value(ports.inbox().page(CONTRACTOR, PageWalk.after(earlier, 3))).items())
                .extracting(InboxItem::submission, InboxItem::overdue)
                .containsExactly(tuple(submission(3), false), tuple(submission(4), false));
    }

    @Test
    void givesEachDisciplineItsOwnPlace() {
        done(ports.ports().assignments().insert(assignment(5, PROJECT, user(3), OTHER_TYPE), user(1).id()));
        scene.inReview(1);
        scene.inReview(2);
        toDecideBy(2, Map.of(OTHER_TYPE, LONG_AGO, TYPE, FAR_OFF));

        assertThat(inboxOf(CONSULTANT)).extracting(InboxItem::submission, InboxItem::consultantType)
                .containsExactly(tuple(submission(2), Optional.of(OTHER_TYPE.id())),
                        tuple(submission(1), Optional.of(TYPE.id())),
                        tuple(submission(1), Optional.of(OTHER_TYPE.id())),
                        tuple(submission(2), Optional.of(TYPE.id())));
    }

    @Test
    void tellsTheDelegateWhatToDecideForWhom() {
        scene.inReview(1);
        delegate("2026-01-01", "2999-12-31");

        assertThat(inboxOf(OUTSIDER)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Kind.DECIDE);
            assertThat(item.consultantType()).contains(TYPE.id());
            assertThat(item.onBehalfOf()).contains(CONSULTANT.id());
        });
        assertThat(inboxOf(CONSULTANT)).hasSize(1);
        scene.decide(1, OUTSIDER, TYPE, DecisionKind.APPROVED);
        assertThat(inboxOf(OUTSIDER)).isEmpty();
        assertThat(inboxOf(CONSULTANT)).isEmpty();
    }

    @Test
    void asksNoDelegateWhenThePrincipalDecidedOrTheDaysAreOverOrItWasRevoked() {
        scene.inReview(1);
        delegate("2026-01-01", "2026-01-31");
        assertThat(inboxOf(OUTSIDER)).isEmpty();
        var delegation = delegate("2026-01-01", "2999-12-31");
        assertThat(inboxOf(OUTSIDER)).hasSize(1);
        done(ports.ports().delegations().update(revoked(delegation, 9)));
        assertThat(inboxOf(OUTSIDER)).isEmpty();
        delegate("2026-01-02", "2999-12-31");
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED);
        assertThat(inboxOf(OUTSIDER)).isEmpty();
    }

    @Test
    void asksADelegateOnceThoughTwoDelegationsHold() {
        scene.inReview(1);
        delegate("2026-01-01", "2999-12-31");
        delegate("2026-01-02", "2999-12-31");

        assertThat(inboxOf(OUTSIDER)).hasSize(1);
    }

    @Test
    void tellsManagersOfAReviewThatLacksPeopleUntilSomebodyIsThere() {
        scene.inReview(1);
        done(ports.ports().assignments().update(ended(assignment(3, PROJECT, user(3), TYPE), 8)));

        assertThat(staff(MANAGER)).containsExactly(submission(1));
        assertThat(staff(CONSULTANT)).isEmpty();
        assertThat(staff(CONTRACTOR)).isEmpty();
        done(ports.ports().assignments().insert(assignment(7, PROJECT, user(5), TYPE), user(1).id()));
        assertThat(staff(MANAGER)).isEmpty();
    }

    @Test
    void seesThatADayHasPassedWithoutAnyCommand() {
        scene.inReview(1);
        done(ports.ports().assignments().update(ended(assignment(3, PROJECT, user(3), TYPE), 8)));
        var over = new Validity(Optional.empty(), Optional.of(LocalDate.now(ZoneId.of("Z")).minusDays(1)));
        done(ports.ports().assignments().insert(assignment(7, PROJECT, user(5), TYPE, over), user(1).id()));
        var later = new Validity(Optional.of(LocalDate.now(ZoneId.of("Z")).plusDays(3)), Optional.empty());
        done(ports.ports().assignments().insert(assignment(8, PROJECT, user(3), TYPE, later), user(1).id()));

        assertThat(staff(MANAGER)).containsExactly(submission(1));
        assertThat(inboxOf(OUTSIDER)).isEmpty();
    }

    @Test
    void tellsManagersWhenEverybodyRecusedHimself() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.RECUSED);

        assertThat(staff(MANAGER)).containsExactly(submission(1));
    }

    @Test
    void tellsAdministratorsWhereNobodyManagesTheProject() {
        scene.inReview(1);
        done(ports.ports().assignments().update(ended(assignment(3, PROJECT, user(3), TYPE), 8)));
        var admin = new Actor(user(5).id(), true);

        assertThat(staff(admin)).isEmpty();
        done(ports.ports().members().delete(PROJECT.id(), user(1).id()));
        assertThat(staff(admin)).containsExactly(submission(1));
        assertThat(staff(MANAGER)).isEmpty();
    }

    private List<SubmissionId> staff(Actor actor) {
        return inboxOf(actor).stream().filter(item -> item.kind() == Kind.STAFF).map(InboxItem::submission).toList();
    }

    private Delegation delegate(String from, String until) {
        var delegation = delegation(++delegations, assignment(3, PROJECT, user(3), TYPE), user(5), from, until);
        done(ports.ports().delegations().insert(delegation));
        return delegation;
    }
}
