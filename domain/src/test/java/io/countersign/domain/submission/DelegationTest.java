package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.ADMIN;
import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.NOW;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.STRANGER;
import static io.countersign.domain.submission.Site.VIEWER;
import static io.countersign.domain.submission.Site.done;
import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationDraft;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.Seat;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal.Role;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.Decision;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deciding on behalf of somebody: one seat, two people who may fill it. */
class DelegationTest {

    private static final UserId DELEGATE = STRANGER;
    private static final UserId SECOND_PLUMBER = new UserId(new UUID(0, 77));
    private static final Refusal NO_CONSULTANT = new Refusal.Forbidden(List.of(Role.CONSULTANT));

    private final Site site = new Site();

    @Test
    void recordsWhoActedAndForWhom() {
        site.delegate(PLUMBER, PLUMBING, DELEGATE, "2026-03-01", "2026-03-01");
        var decided = done(site.decide(site.inReview(), DELEGATE, PLUMBING, "approved"));

        assertThat(decided.decision().approver()).isEqualTo(DELEGATE);
        assertThat(decided.decision().signature().onBehalfOf()).contains(PLUMBER);
        assertThat(decided.decision().seat()).isEqualTo(new Seat(PLUMBING, PLUMBER));
        var after = decided.step().next();
        assertThat(site.decided(after, ELECTRICIAN, ELECTRICAL, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @ParameterizedTest(name = "{0} to {1} at {2}: {3}")
    @CsvSource({"2026-03-01, 2026-03-01, 2026-03-01T00:00:00Z, true",
            "2026-03-01, 2026-03-01, 2026-03-01T23:59:59Z, true",
            "2026-03-01, 2026-03-01, 2026-03-02T00:00:00Z, false",
            "2026-03-02, 2026-03-09, 2026-03-01T10:00:00Z, false"})
    void holdsFromItsFirstDayToItsLast(String from, String until, Instant at, boolean active) {
        var inReview = site.inReview();
        site.delegate(PLUMBER, PLUMBING, DELEGATE, from, until);
        var outcome = site.decide(inReview, DELEGATE, body(PLUMBING, "approved", ""), at);

        assertThat(outcome instanceof Outcome.Done).isEqualTo(active);
        if (!active) {
            assertThat(refusal(outcome)).isEqualTo(NO_CONSULTANT);
        }
    }

    @Test
    void refusesADelegateWhoHoldsAnotherSeatByTheDisciplineHeLacks() {
        var inReview = site.inReview();
        site.delegate(PLUMBER, PLUMBING, ELECTRICIAN, "2026-02-01", "2026-02-28");

        assertThat(refusal(site.decide(inReview, ELECTRICIAN, PLUMBING, "approved")))
                .isEqualTo(new Refusal.NotAssigned(PLUMBING.value()));
        var revoked = site.delegate(PLUMBER, PLUMBING, ELECTRICIAN, "2026-03-01", "2026-03-31");
        assertThat(site.decide(inReview, ELECTRICIAN, PLUMBING, "approved")).isInstanceOf(Outcome.Done.class);
        site.revoke(revoked);
        assertThat(refusal(site.decide(inReview, ELECTRICIAN, PLUMBING, "approved")))
                .isEqualTo(new Refusal.NotAssigned(PLUMBING.value()));
    }

    @Test
    void endsWithTheAssignmentThatCarriesIt() {
        var inReview = site.inReview();
        site.delegate(PLUMBER, PLUMBING, DELEGATE, "2026-03-01", "2026-03-31");
        site.end(PLUMBER, NOW);

        assertThat(refusal(site.decide(inReview, DELEGATE, PLUMBING, "approved"))).isEqualTo(NO_CONSULTANT);
    }

    @Test
    void fillsOneSeatOnceWhoeverDecides() {
        var two = twoPlumbers();
        two.delegate(PLUMBER, PLUMBING, DELEGATE, "2026-03-01", "2026-03-31");
        var first = two.decided(review(two), DELEGATE, PLUMBING, "approved");
        var exists = new Refusal.DecisionExists(current(first).getFirst().id().value());

        assertThat(refusal(two.decide(first, PLUMBER, PLUMBING, "approved"))).isEqualTo(exists);
        var own = two.decided(first, PLUMBER, body(PLUMBING, "approved", superseding(first)));
        assertThat(current(own)).singleElement()
                .satisfies(it -> assertThat(it.signature().onBehalfOf()).isEmpty());
        assertThat(own.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(refusal(two.decide(own, DELEGATE, PLUMBING, "rejected")))
                .isEqualTo(new Refusal.DecisionExists(current(own).getFirst().id().value()));
        assertThat(two.decided(own, DELEGATE, body(PLUMBING, "approved_as_noted", superseding(own))).status())
                .isEqualTo(Status.IN_REVIEW);
        assertThat(two.decided(own, SECOND_PLUMBER, PLUMBING, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void letsOnePersonFillOneSeatOfADisciplineOnly() {
        var two = twoPlumbers();
        two.delegate(PLUMBER, PLUMBING, SECOND_PLUMBER, "2026-03-01", "2026-03-31");
        var inReview = review(two);
        var forPlumber = two.decided(inReview, SECOND_PLUMBER, body(PLUMBING, "approved", onBehalfOf(PLUMBER)));
        var exists = new Refusal.DecisionExists(current(forPlumber).getFirst().id().value());

        assertThat(refusal(two.decide(forPlumber, SECOND_PLUMBER,
                body(PLUMBING, "approved", onBehalfOf(SECOND_PLUMBER))))).isEqualTo(exists);
        assertThat(forPlumber.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(Reviews.of(two.dossier(forPlumber, PLUMBER)).awaited()).isEmpty();
        var moved = two.decided(forPlumber, SECOND_PLUMBER,
                body(PLUMBING, "approved", onBehalfOf(SECOND_PLUMBER) + superseding(forPlumber)));
        assertThat(current(moved)).extracting(Decision::seat).containsExactly(new Seat(PLUMBING, SECOND_PLUMBER));
        assertThat(moved.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(two.decided(moved, PLUMBER, PLUMBING, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void asksWhichSeatIsMeantWhenThereAreSeveral() {
        var two = twoPlumbers();
        two.delegate(PLUMBER, PLUMBING, SECOND_PLUMBER, "2026-03-01", "2026-03-31");
        var inReview = review(two);

        assertThat(FaultLines.of(((Refusal.InvalidContent) refusal(
                two.decide(inReview, SECOND_PLUMBER, PLUMBING, "approved"))).faults()))
                .containsExactly("/onBehalfOf ambiguous-seat");
        assertThat(refusal(two.decide(inReview, SECOND_PLUMBER, body(PLUMBING, "approved", onBehalfOf(ELECTRICIAN)))))
                .isEqualTo(new Refusal.NotAssigned(PLUMBING.value()));
        assertThat(refusal(two.decide(inReview, PLUMBER, body(PLUMBING, "approved", onBehalfOf(SECOND_PLUMBER)))))
                .isEqualTo(new Refusal.NotAssigned(PLUMBING.value()));
        assertThat(done(two.decide(inReview, PLUMBER, body(PLUMBING, "approved", onBehalfOf(PLUMBER)))).decision()
                .signature().onBehalfOf()).isEmpty();
    }

    @Test
    void refusesTheDelegateWhoOfferedOrWhosePrincipalOffered() {
        site.assign(CONTRACTOR, PLUMBING);
        site.delegate(CONTRACTOR, PLUMBING, DELEGATE, "2026-03-01", "2026-03-31");
        site.delegate(PLUMBER, PLUMBING, MANAGER, "2026-03-01", "2026-03-31");
        var byManager = next(site.as(MANAGER, site.draft()).submit(CommandJson.none(json("{}")), Optional.empty()));

        assertThat(refusal(site.decide(byManager, DELEGATE, PLUMBING, "approved")))
                .isEqualTo(new Refusal.SelfApproval());
        assertThat(Permissions.of(site.dossier(byManager, DELEGATE)).get("decide"))
                .contains(new Refusal.SelfApproval());
        assertThat(refusal(site.decide(byManager, MANAGER, PLUMBING, "approved")))
                .isEqualTo(new Refusal.SelfApproval());
        assertThat(Reviews.of(site.dossier(byManager, PLUMBER)).awaited().get(PLUMBING)).containsExactly(PLUMBER);
    }

    @Test
    void awaitsTheDelegateBesideThePrincipalUntilOneOfThemDecides() {
        site.delegate(PLUMBER, PLUMBING, DELEGATE, "2026-03-01", "2026-03-31");
        var inReview = site.inReview();

        assertThat(Reviews.of(site.dossier(inReview, PLUMBER)).awaited().get(PLUMBING))
                .containsExactly(PLUMBER, DELEGATE);
        assertThat(Permissions.of(site.dossier(inReview, DELEGATE)).get("decide")).isEmpty();
        var decided = site.decided(inReview, DELEGATE, PLUMBING, "approved");
        assertThat(Reviews.of(site.dossier(decided, PLUMBER)).awaited().keySet()).containsExactly(ELECTRICAL);
    }

    @Test
    void leavesRecusingToThePersonHimself() {
        site.delegate(PLUMBER, PLUMBING, DELEGATE, "2026-03-01", "2026-03-31");
        var inReview = site.inReview();

        assertThat(((Refusal.InvalidContent) refusal(site.decide(inReview, DELEGATE, PLUMBING, "recused"))).faults())
                .containsExactly(Fault.at(Pointer.ROOT.member("decision"), FaultCode.NOT_ALLOWED_VALUE, "allowed",
                        "approved, approved_as_noted, rejected, revision_requested"));
        var recused = site.decided(inReview, PLUMBER, PLUMBING, "recused");
        assertThat(refusal(site.decide(recused, DELEGATE, PLUMBING, "approved")))
                .isEqualTo(new Refusal.NotAssigned(PLUMBING.value()));
        assertThat(Permissions.of(site.dossier(recused, DELEGATE)).get("decide"))
                .contains(new Refusal.NotAssigned(PLUMBING.value()));
        assertThat(Reviews.of(site.dossier(recused, PLUMBER)).evaluation().verdict()).isEqualTo(Verdict.UNSATISFIABLE);
    }

    @Test
    void letsBothOfThemTakeTheDecisionBack() {
        site.delegate(PLUMBER, PLUMBING, DELEGATE, "2026-03-01", "2026-03-31");
        var decided = site.decided(site.inReview(), DELEGATE, PLUMBING, "approved");

        for (var person : List.of(PLUMBER, DELEGATE)) {
            var retracted = done(new ReviewCommands(site.dossier(decided, person)).retract(
                    current(decided).stream().findFirst(), new Precondition.AnyVersion(),
                    CommandJson.none(json("{}"))));
            assertThat(current(retracted.next())).isEmpty();
            assertThat(Permissions.of(site.dossier(decided, person)).get("retract")).isEmpty();
        }
        assertThat(refusal(new ReviewCommands(site.dossier(decided, ELECTRICIAN)).retract(
                current(decided).stream().findFirst(), new Precondition.AnyVersion(), CommandJson.none(json("{}")))))
                .isEqualTo(new Refusal.Forbidden(List.of(Role.AUTHOR)));
    }

    @Test
    void keepsTheVoteOfADelegateWhoseTimeIsOver() {
        var delegation = site.delegate(PLUMBER, PLUMBING, DELEGATE, "2026-03-01", "2026-03-31");
        var decided = site.decided(site.inReview(), DELEGATE, PLUMBING, "approved");
        site.revoke(delegation);
        site.end(PLUMBER, NOW);

        assertThat(site.decided(decided, ELECTRICIAN, ELECTRICAL, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void isGivenByTheConsultantHimselfOrWhoRunsTheProject() {
        var body = draft(DELEGATE, "2026-03-01", "2026-03-31");
        for (var allowed : List.of(PLUMBER, MANAGER, ADMIN)) {
            var made = done(create(allowed, body));
            assertThat(made.createdBy()).isEqualTo(allowed);
            var access = site.dossier(site.draft(), allowed).access();
            assertThat(done(made.revoke(access, new Precondition.AnyVersion(), NOW)).revocation())
                    .contains(new Delegation.Revocation(allowed, NOW));
        }
        for (var refused : List.of(CONTRACTOR, VIEWER, ELECTRICIAN)) {
            assertThat(refusal(create(refused, body)))
                    .isEqualTo(new Refusal.Forbidden(List.of(Role.ASSIGNEE, Role.MANAGER, Role.ADMIN)));
        }
        assertThat(refusal(create(DELEGATE, body))).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void isNotPassedOn() {
        site.delegate(PLUMBER, PLUMBING, ELECTRICIAN, "2026-03-01", "2026-03-31");

        assertThat(refusal(create(ELECTRICIAN, draft(DELEGATE, "2026-03-01", "2026-03-31"))))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void liesWithinTheAssignmentAndNamesSomebodyElse() {
        var spring = new Validity(Optional.of(LocalDate.parse("2026-03-01")),
                Optional.of(LocalDate.parse("2026-05-31")));
        site.dismiss(PLUMBER);
        site.assign(PLUMBER, PLUMBING, spring);

        assertThat(FaultLines.of(((Refusal.InvalidContent) refusal(
                create(PLUMBER, draft(PLUMBER, "2026-02-28", "2026-06-01")))).faults()))
                .containsExactly("/userId invalid-value", "/validFrom outside-validity",
                        "/validUntil outside-validity");
        assertThat(create(PLUMBER, draft(DELEGATE, "2026-03-01", "2026-05-31"))).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{}|/userId required;/validFrom required;/validUntil required",
            "{\"userId\":\"x\",\"validFrom\":\"soon\",\"validUntil\":5,\"type\":1}|/type unknown-field;/userId invalid-id;/validFrom wrong-type;/validUntil wrong-type",
            "{\"userId\":\"0b54a7f8-5b26-4d7a-9d6c-8b6f0f4b4e4e\",\"validFrom\":\"2026-03-02\",\"validUntil\":\"2026-03-01\"}|/validUntil invalid-period"})
    void saysEverythingThatIsWrongAtOnce(String body, String expected) {
        assertThat(FaultLines.of(DelegationDraft.read(json(body)))).containsExactlyInAnyOrder(expected.split(";"));
    }

    private Outcome<Delegation> create(UserId actor, String body) {
        var dossier = site.dossier(site.draft(), actor);
        return Delegation.create(dossier.access(), new DelegationId(new UUID(0, 4)), plumbersAssignment(dossier),
                DelegationDraft.read(json(body)), NOW);
    }

    private static ConsultantAssignment plumbersAssignment(Dossier dossier) {
        return dossier.surroundings().assignments().stream().filter(it -> it.user().equals(PLUMBER)).findFirst()
                .orElseThrow();
    }

    private static String draft(UserId delegate, String from, String until) {
        return "{\"userId\": \"%s\", \"validFrom\": \"%s\", \"validUntil\": \"%s\"}".formatted(delegate, from, until);
    }

    private static Site twoPlumbers() {
        var site = new Site(
                "{\"name\": \"Pump\", \"approvalRule\": {\"discipline\": {\"consultantTypeId\": \"%s\", \"count\": 2}}}"
                        .formatted(PLUMBING));
        site.assign(SECOND_PLUMBER, PLUMBING);
        return site;
    }

    private static Submission review(Site site) {
        return next(site.as(CONTRACTOR, site.draft("{\"name\": \"P-1\"}")).submit(CommandJson.none(json("{}")),
                Optional.empty()));
    }

    private static String body(ConsultantTypeId type, String decision, String more) {
        return "{\"consultantTypeId\": \"%s\", \"round\": 1, \"decision\": \"%s\", \"comments\": \"see sheet 2\"%s}"
                .formatted(type, decision, more);
    }

    private static String onBehalfOf(UserId holder) {
        return ", \"onBehalfOf\": \"%s\"".formatted(holder);
    }

    private static String superseding(Submission submission) {
        return ", \"supersedes\": \"%s\"".formatted(current(submission).getFirst().id());
    }

    private static List<Decision> current(Submission submission) {
        return ((Submission.InReview) submission).round().currentDecisions();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal;
            case Outcome.Done<?>(var result) -> throw new AssertionError(result);
        };
    }

    @Test
    void changesOnceWhenItIsTakenBack() {
        var delegation = site.delegate(PLUMBER, PLUMBING, DELEGATE, "2026-03-01", "2026-03-09");
        var access = site.dossier(site.draft(), PLUMBER).access();
        var revoked = done(delegation.revoke(access, new Precondition.Versions(Set.of(0L)), NOW));

        assertThat(revoked.revocation()).contains(new Delegation.Revocation(PLUMBER, NOW));
        assertThat(delegation.version()).isZero();
        assertThat(revoked.version()).isEqualTo(1);
        assertThat(revoked.revoke(access, new Precondition.Versions(Set.of(0L)), NOW))
                .isEqualTo(Outcome.refused(new Refusal.PreconditionFailed(1)));
    }
}
