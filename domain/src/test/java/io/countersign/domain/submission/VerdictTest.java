package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.NOW;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.done;
import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.deviation.Finding;
import io.countersign.domain.deviation.FindingStatus;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a submission by the decisions of its round, its deviations and its people. */
class VerdictTest {

    private static final UserId SECOND_PLUMBER = new UserId(new UUID(0, 77));

    private final Site site = new Site();

    @ParameterizedTest
    @CsvSource({"approved, approved, approved", "approved, approved_as_noted, approved_as_noted",
            "approved_as_noted, approved_as_noted, approved_as_noted",
            "approved, revision_requested, revision_requested", "approved_as_noted, rejected, rejected",
            "revision_requested, rejected, rejected", "rejected, approved, rejected", "recused, approved, in_review",
            "recused, rejected, rejected"})
    void followsTheRule(String plumber, String electrician, String status) {
        var first = site.decided(site.inReview(), PLUMBER, PLUMBING, plumber);
        assertThat(first.status()).isEqualTo(Status.IN_REVIEW);

        assertThat(site.decided(first, ELECTRICIAN, ELECTRICAL, electrician).status().jsonName()).isEqualTo(status);
    }

    @Test
    void closesTheRoundWithItsResult() {
        var first = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        var decided = done(site.decide(first, ELECTRICIAN, ELECTRICAL, "revision_requested"));

        assertThat(decided.step().facts()).containsExactly(
                new SubmissionFact.Decided(decided.decision()),
                site.closed(first, Round.Result.REVISION_REQUESTED),
                new SubmissionFact.RevisionRequested());
        assertThat(decided.step().next().core().offer()).isEqualTo(first.core().offer());
    }

    @Test
    void approvesByTheRule() {
        var first = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        var approved = (Submission.Approved) site.decided(first, ELECTRICIAN, ELECTRICAL, "approved");

        assertThat(approved.basis()).isEqualTo(new Submission.Basis.ByRule());
        assertThat(approved.status().release()).isEqualTo(Status.Release.UNRESTRICTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revision_requested", "rejected"})
    void waitsForEveryCommentUnlessThePolicyEndsTheRoundAtOnce(String negative) {
        var patient = withPolicy("when_all_responded");
        var impatient = withPolicy("when_decided");

        assertThat(patient.decided(submitted(patient), PLUMBER, PLUMBING, negative).status())
                .isEqualTo(Status.IN_REVIEW);
        assertThat(impatient.decided(submitted(impatient), PLUMBER, PLUMBING, negative).status().jsonName())
                .isEqualTo(negative);
    }

    @ParameterizedTest
    @ValueSource(strings = {"when_all_responded", "when_decided"})
    void endsAtOnceWhenTheVerdictIsPositive(String policy) {
        var site = withRule("""
                {"anyOf": [{"discipline": {"consultantTypeId": "%s"}}, {"discipline": {"consultantTypeId": "%s"}}]}"""
                .formatted(PLUMBING, ELECTRICAL), policy);

        assertThat(site.decided(submitted(site), PLUMBER, PLUMBING, "approved").status()).isEqualTo(Status.APPROVED);
        var rejected = site.decided(submitted(site), PLUMBER, PLUMBING, "rejected");
        assertThat(rejected.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(site.decided(rejected, ELECTRICIAN, ELECTRICAL, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void stopsByAVetoWhateverTheRuleSays() {
        var site = withRule("""
                {"veto": {"consultantTypeIds": ["%2$s"], "rule": {"discipline": {"consultantTypeId": "%1$s"}}}}"""
                .formatted(PLUMBING, ELECTRICAL), "when_decided");

        assertThat(site.decided(submitted(site), ELECTRICIAN, ELECTRICAL, "rejected").status())
                .isEqualTo(Status.REJECTED);
        assertThat(site.decided(submitted(site), ELECTRICIAN, ELECTRICAL, "revision_requested").status())
                .isEqualTo(Status.IN_REVIEW);
        assertThat(site.decided(submitted(site), PLUMBER, PLUMBING, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void comesToTheSameWhateverTheOrderOfTheDecisions() {
        var site = withRule("""
                {"allOf": [{"discipline": {"consultantTypeId": "%s", "count": 2}},
                  {"discipline": {"consultantTypeId": "%s"}}]}""".formatted(PLUMBING, ELECTRICAL),
                "when_all_responded");
        site.assign(SECOND_PLUMBER, PLUMBING);
        var kinds = List.of("approved", "approved_as_noted", "revision_requested", "rejected");
        for (var one : kinds) {
            for (var two : kinds) {
                for (var three : kinds) {
                    var acts = List.of(new Act(PLUMBER, PLUMBING, one), new Act(SECOND_PLUMBER, PLUMBING, two),
                            new Act(ELECTRICIAN, ELECTRICAL, three));
                    assertThat(permutations(acts).stream().map(order -> outcome(site, order)).distinct().toList())
                            .as(acts.toString()).singleElement().isNotEqualTo("in_review");
                }
            }
        }
    }

    @Test
    void wantsADeclaredDeviationAcceptedByTheDisciplineThatReviewsTheField() {
        var inReview = deviating();

        assertThat(faults(site.decide(inReview, PLUMBER, PLUMBING, "approved")))
                .containsExactly("/decision unaccepted-deviation");
        assertThat(faults(site.decide(inReview, PLUMBER, PLUMBING, "approved_as_noted")))
                .containsExactly("/acceptedDeviations unaccepted-deviation");
        var accepted = decided(inReview, PLUMBER, PLUMBING, "approved_as_noted", "[\"flow\"]");
        assertThat(accepted.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(site.decided(accepted, ELECTRICIAN, ELECTRICAL, "approved").status())
                .isEqualTo(Status.APPROVED_AS_NOTED);
    }

    @Test
    void wantsADeviationOfAFieldThatNobodyOwnsAcceptedByAll() {
        var site = new Site("""
                {"name": "Pump", "consultantTypeIds": ["%s", "%s"],
                 "specifications": [{"key": "poles", "type": "integer", "constraints": {"max": "4"}}]}"""
                .formatted(PLUMBING, ELECTRICAL));
        var inReview = next(site.as(CONTRACTOR, site.draft("""
                {"name": "P-1", "values": {"poles": 6}, "declaredDeviations": [{"field": "poles", "reason": "x"}]}"""))
                .submit(CommandJson.none(json("{}")), Optional.empty()));

        assertThat(faults(site.decide(inReview, PLUMBER, PLUMBING, "approved"))).hasSize(1);
        assertThat(faults(site.decide(inReview, ELECTRICIAN, ELECTRICAL, "approved"))).hasSize(1);
    }

    @Test
    void looksOnlyIntoTheScopeThatTheRuleNames() {
        var site = new Site("""
                {"name": "Pump", "specifications": [{"key": "a", "type": "integer", "constraints": {"max": "4"}},
                  {"key": "b", "type": "integer", "constraints": {"max": "4"}},
                  {"key": "c", "type": "integer", "constraints": {"max": "4"}, "ownerConsultantTypeId": "%3$s"}],
                 "approvalRule": {"allOf": [{"discipline": {"consultantTypeId": "%1$s", "scope": ["a"]}},
                  {"discipline": {"consultantTypeId": "%2$s", "scope": ["b"]}}]}}"""
                .formatted(PLUMBING, ELECTRICAL, new UUID(0, 6)));
        var inReview = next(site.as(CONTRACTOR, site.draft("""
                {"name": "P-1", "values": {"a": 5, "b": 5, "c": 5}, "declaredDeviations": [
                  {"field": "a", "reason": "x"}, {"field": "b", "reason": "x"}, {"field": "c", "reason": "x"}]}"""))
                .submit(CommandJson.none(json("{}")), Optional.empty()));
        var review = Reviews.of(site.dossier(inReview, PLUMBER));

        assertThat(review.toAccept(PLUMBING)).containsExactlyInAnyOrder("a", "c");
        assertThat(review.toAccept(ELECTRICAL)).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void refusesToAcceptWhatDoesNotDeviateOrByAnotherKindThanANote() {
        var inReview = deviating();

        assertThat(faults(decide(inReview, PLUMBER, PLUMBING, "approved_as_noted", "[\"colour\", \"flow\", \"typo\"]")))
                .containsExactly("/acceptedDeviations/0 no-such-deviation", "/acceptedDeviations/2 no-such-deviation");
        assertThat(faults(decide(inReview, PLUMBER, PLUMBING, "rejected", "[\"flow\"]")))
                .containsExactly("/acceptedDeviations not-allowed-value");
        assertThat(faults(decide(inReview, PLUMBER, PLUMBING, "approved", "[\"flow\"]")))
                .containsExactly("/acceptedDeviations not-allowed-value");
        assertThat(site.decided(inReview, PLUMBER, PLUMBING, "rejected").status()).isEqualTo(Status.IN_REVIEW);
    }

    @Test
    void doesNotApproveWhatDeviatesSinceTheVote() {
        var voted = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        site.require("{\"flow\": {\"value\": \"50\", \"unit\": \"m3/h\"}}");
        var both = site.decided(voted, ELECTRICIAN, ELECTRICAL, "approved");

        assertThat(both.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(((Submission.InReview) both).awaiting()).containsExactly(PLUMBING);
        var first = ((Submission.InReview) both).round().decisions().getFirst();
        var accepting = """
                {"consultantTypeId": "%s", "round": 1, "decision": "approved_as_noted", "comments": "enough",
                 "acceptedDeviations": ["flow"], "supersedes": "%s"}""".formatted(PLUMBING, first.id());
        assertThat(done(site.decide(both, PLUMBER, accepting)).step().next().status())
                .isEqualTo(Status.APPROVED_AS_NOTED);
    }

    @Test
    void wantsADeviationAcceptedAgainWhenMoreIsRequiredThanWasAccepted() {
        site.require("{\"flow\": {\"value\": \"45\", \"unit\": \"m3/h\"}}");
        var accepted = decided(deviating(), PLUMBER, PLUMBING, "approved_as_noted", "[\"flow\"]");
        var first = ((Submission.InReview) accepted).round().decisions().getFirst();

        var raised = site.require("{\"flow\": {\"value\": \"60\", \"unit\": \"m3/h\"}}");
        var awaited = reevaluate(accepted, raised).next();
        assertThat(((Submission.InReview) awaited).awaiting()).containsExactlyInAnyOrder(PLUMBING, ELECTRICAL);
        var both = site.decided(awaited, ELECTRICIAN, ELECTRICAL, "approved");
        assertThat(both.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(Reviews.of(site.dossier(both, PLUMBER)).deviations().findings()).extracting(Finding::status)
                .containsOnly(FindingStatus.COMPLIES, FindingStatus.DECLARED);

        var again = """
                {"consultantTypeId": "%s", "round": 1, "decision": "approved_as_noted", "comments": "x",
                 "acceptedDeviations": ["flow"]%s}""";
        assertThat(site.decide(both, PLUMBER, again.formatted(PLUMBING, "")))
                .isEqualTo(Outcome.refused(new Refusal.DecisionExists(first.id().value())));
        assertThat(
                done(site.decide(both, PLUMBER, again.formatted(PLUMBING, ", \"supersedes\": \"" + first.id() + '"')))
                        .step().next().status())
                .isEqualTo(Status.APPROVED_AS_NOTED);
    }

    @Test
    void keepsAnAcceptanceWhileTheRequirementIsTheSameOrMet() {
        site.require("{\"flow\": {\"value\": \"45\", \"unit\": \"m3/h\"}}");
        var accepted = decided(deviating(), PLUMBER, PLUMBING, "approved_as_noted", "[\"flow\"]");

        var respelled = site.require("{\"flow\": {\"value\": \"12.5\", \"unit\": \"L/s\"}}");
        assertThat(reevaluate(accepted, respelled).hasEffect()).isFalse();
        var lowered = site.require("{\"flow\": {\"value\": \"20\", \"unit\": \"m3/h\"}}");
        assertThat(reevaluate(accepted, lowered).hasEffect()).isFalse();
    }

    @Test
    void looksAgainWhenARequirementChanges() {
        var voted = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        var unchanged = site.require("{}");
        assertThat(reevaluate(voted, unchanged).hasEffect()).isFalse();

        var raised = site.require("{\"flow\": {\"value\": \"50\", \"unit\": \"m3/h\"}}");
        var step = reevaluate(voted, raised);
        assertThat(((Submission.InReview) step.next()).awaiting()).containsExactlyInAnyOrder(PLUMBING,
                ELECTRICAL);
        assertThat(step.facts())
                .containsExactly(new SubmissionFact.Reevaluated(raised, Verdict.PENDING, Verdict.PENDING));

        var cleared = site.require("{\"flow\": null}");
        var back = reevaluate(step.next(), cleared);
        assertThat(((Submission.InReview) back.next()).awaiting()).containsExactly(ELECTRICAL);
        assertThat(site.decided(back.next(), ELECTRICIAN, ELECTRICAL, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void approvesAtOnceWhenTheDeviationThatStoodInTheWayIsGone() {
        var voted = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        site.require("{\"flow\": {\"value\": \"50\", \"unit\": \"m3/h\"}}");
        var both = site.decided(voted, ELECTRICIAN, ELECTRICAL, "approved");
        var met = site.require("{\"flow\": {\"value\": \"12\", \"unit\": \"L/s\"}}");
        var step = reevaluate(both, met);

        assertThat(step.next().status()).isEqualTo(Status.APPROVED);
        assertThat(step.facts()).containsExactly(
                new SubmissionFact.Reevaluated(met, Verdict.PENDING, Verdict.APPROVED),
                site.closed(both, Round.Result.APPROVED),
                new SubmissionFact.Approved());
    }

    @Test
    void neverApprovesBecauseSomebodyLeftAndKeepsTheVoteOfWhoeverVotedBefore() {
        var inReview = site.inReview();
        var left = site.dismiss(ELECTRICIAN);
        var reevaluated = reevaluate(inReview, left);
        assertThat(reevaluated.facts())
                .containsExactly(new SubmissionFact.Reevaluated(left, Verdict.PENDING, Verdict.UNSATISFIABLE));
        var understaffed = reevaluated.next();
        assertThat(understaffed.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(Reviews.of(site.dossier(understaffed, PLUMBER)).evaluation().verdict())
                .isEqualTo(Verdict.UNSATISFIABLE);
        assertThat(site.decided(inReview, PLUMBER, PLUMBING, "approved").status()).isEqualTo(Status.IN_REVIEW);

        site.assign(ELECTRICIAN, ELECTRICAL);
        var voted = site.decided(inReview, PLUMBER, PLUMBING, "approved");
        site.dismiss(PLUMBER);
        assertThat(site.decided(voted, ELECTRICIAN, ELECTRICAL, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void endsTheRoundWhenTheLastOneWhoHadNotAnsweredLeaves() {
        var rejected = site.decided(site.inReview(), PLUMBER, PLUMBING, "rejected");
        var left = site.dismiss(ELECTRICIAN);

        assertThat(reevaluate(rejected, left).next().status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void leavesEverythingAsItIsOutsideAReview() {
        assertThat(reevaluate(site.draft(), site.dismiss(ELECTRICIAN)).hasEffect()).isFalse();
    }

    @Test
    void reviewsTheContentOfTheRoundAndNotTheWorkingCopy() {
        var inReview = (Submission.InReview) site.inReview();
        var other = site.draft("{\"name\": \"P-2\", \"values\": {\"flow\": {\"value\": 1, \"unit\": \"m3/h\"}}}").core()
                .offer();
        var core = inReview.core().edited(other, CONTRACTOR, NOW);

        assertThat(Reviews.of(site.dossier(new Submission.InReview(core, inReview.round(), Set.of()), PLUMBER))
                .deviations().deviating()).isEmpty();
    }

    @Test
    void tellsOfAClosedRoundWhatItWasJudgedByThen() {
        var first = decided(deviating(), PLUMBER, PLUMBING, "approved_as_noted", "[\"flow\"]");
        var step = done(site.decide(first, ELECTRICIAN, ELECTRICAL, "approved")).step();
        var closed = step.facts().stream()
                .filter(SubmissionFact.RoundClosed.class::isInstance).map(SubmissionFact.RoundClosed.class::cast)
                .findFirst().orElseThrow();
        var decided = step.facts().stream()
                .filter(SubmissionFact.Decided.class::isInstance).map(SubmissionFact.Decided.class::cast)
                .findFirst().orElseThrow();
        var round = ((Submission.InReview) first).round().with(decided.made())
                .closed(closed.closing().result(), closed.closing().at());
        site.require("{\"flow\": {\"value\": \"60\", \"unit\": \"m3/h\"}}");
        site.dismiss(ELECTRICIAN);
        site.dismiss(PLUMBER);
        var dossier = site.dossier(step.next(), CONTRACTOR, NOW.plusSeconds(1));

        var last = Optional.of(new JudgedRound(round, Optional.of(closed.circumstances())));
        assertThat(Reviews.ofLastRound(dossier, last).effectiveVerdict()).isEqualTo(Verdict.APPROVED_AS_NOTED);
        assertThat(Reviews.ofContent(dossier, last).deviations().findings()).extracting(Finding::status)
                .containsOnly(FindingStatus.COMPLIES, FindingStatus.ACCEPTED);
        var unrecorded = Reviews.ofLastRound(dossier, Optional.of(new JudgedRound(round, Optional.empty())));
        assertThat(unrecorded.deviations().findings()).extracting(Finding::status).contains(FindingStatus.DECLARED);
        assertThat(Reviews.ofLastRound(dossier, Optional.empty()).ballots()).isEmpty();
    }

    @Test
    void comparesTheWorkingCopyWhenItIsNotWhatWasJudged() {
        var returned = site.decided(site.decided(site.inReview(), PLUMBER, PLUMBING, "approved"), ELECTRICIAN,
                ELECTRICAL, "revision_requested");
        var last = Optional.of(new JudgedRound(((Submission.InReview) site.inReview()).round()
                .closed(Round.Result.REVISION_REQUESTED, NOW), Optional.empty()));
        var edited = next(site.as(CONTRACTOR, returned)
                .edit(json("{\"values\": {\"flow\": {\"value\": 1, \"unit\": \"m3/h\"}}}")));
        var withdrawn = next(site.as(CONTRACTOR, edited).withdraw(CommandJson.optional(json("{}"))));

        for (var submission : List.of(edited, withdrawn)) {
            var dossier = site.dossier(submission, CONTRACTOR);
            assertThat(Reviews.ofContent(dossier, last).deviating()).contains("flow");
            assertThat(Reviews.ofLastRound(dossier, last).deviating()).isEmpty();
        }
    }

    @Test
    void tellsOfWhatWasWithdrawnAsItStoodInItsRound() {
        var decided = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        var last = Optional.of(new JudgedRound(((Submission.InReview) decided).round()
                .closed(Round.Result.WITHDRAWN, NOW), Optional.empty()));
        var withdrawn = next(site.as(CONTRACTOR, decided).withdraw(CommandJson.optional(json("{}"))));

        assertThat(Reviews.ofContent(site.dossier(withdrawn, CONTRACTOR), last).ballots()).hasSize(1);
    }

    @Test
    void waitsForWhoeverReviewsADeviationThoughAnotherApproves() {
        var site = new Site("""
                {"name": "Pump", "specifications": [{"key": "flow", "type": "quantity", "unit": "m3/h",
                  "constraints": {"min": "30"}, "ownerConsultantTypeId": "%1$s"}],
                 "approvalRule": {"anyOf": [{"discipline": {"consultantTypeId": "%1$s"}},
                  {"discipline": {"consultantTypeId": "%2$s"}}]}}""".formatted(PLUMBING, ELECTRICAL));
        var inReview = next(site.as(CONTRACTOR, site.draft("""
                {"name": "Pump P-1", "values": {"flow": {"value": "25", "unit": "m3/h"}},
                 "declaredDeviations": [{"field": "flow", "reason": "smaller basin"}]}"""))
                .submit(CommandJson.none(json("{}")), Optional.empty()));

        var approved = site.decided(inReview, ELECTRICIAN, ELECTRICAL, "approved");
        assertThat(approved.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(Reviews.of(site.dossier(approved, CONTRACTOR)).effectiveVerdict()).isEqualTo(Verdict.PENDING);
        assertThat(done(site.decide(approved, PLUMBER, """
                {"consultantTypeId": "%s", "round": 1, "decision": "approved_as_noted", "comments": "x",
                 "acceptedDeviations": ["flow"]}""".formatted(PLUMBING))).step().next())
                .isInstanceOf(Submission.Approved.class);
    }

    private record Act(UserId user, ConsultantTypeId type, String kind) {}

    private static List<List<Act>> permutations(List<Act> acts) {
        var one = acts.getFirst();
        var two = acts.get(1);
        var three = acts.getLast();
        return List.of(List.of(one, two, three), List.of(one, three, two), List.of(two, one, three),
                List.of(two, three, one), List.of(three, one, two), List.of(three, two, one));
    }

    private static String outcome(Site site, List<Act> acts) {
        var submission = submitted(site);
        for (var act : acts) {
            submission = site.decided(submission, act.user(), act.type(), act.kind());
        }
        return submission.status().jsonName();
    }

    private static Site withPolicy(String policy) {
        return withRule("""
                {"allOf": [{"discipline": {"consultantTypeId": "%s"}}, {"discipline": {"consultantTypeId": "%s"}}]}"""
                .formatted(PLUMBING, ELECTRICAL), policy);
    }

    private static Site withRule(String rule, String policy) {
        return new Site("{\"name\": \"Pump\", \"approvalRule\": %s, \"review\": {\"closePolicy\": \"%s\"}}"
                .formatted(rule, policy));
    }

    private static Submission submitted(Site site) {
        return next(site.as(CONTRACTOR, site.draft("{\"name\": \"P-1\"}")).submit(CommandJson.none(json("{}")),
                Optional.empty()));
    }

    private Submission deviating() {
        return next(site.as(CONTRACTOR, site.draft("""
                {"name": "Pump P-1", "values": {"flow": {"value": "25", "unit": "m3/h"}},
                 "documents": [{"key": "datasheet", "name": "curve.pdf"}], "checklist": {"curve_checked": true},
                 "declaredDeviations": [{"field": "flow", "reason": "smaller basin"}]}"""))
                .submit(CommandJson.none(json("{}")), Optional.empty()));
    }

    private Step reevaluate(Submission submission, ReviewCause cause) {
        return new ReviewCommands(site.dossier(submission, PLUMBER)).reevaluate(cause);
    }

    private Outcome<ReviewCommands.Decided> decide(Submission submission, UserId user, ConsultantTypeId type,
            String kind, String accepted) {
        return site.decide(submission, user, """
                {"consultantTypeId": "%s", "round": 1, "decision": "%s", "comments": "x", "acceptedDeviations": %s}"""
                .formatted(type, kind, accepted));
    }

    private Submission decided(Submission submission, UserId user, ConsultantTypeId type, String kind,
            String accepted) {
        return done(decide(submission, user, type, kind, accepted)).step().next();
    }

    private static List<String> faults(Outcome<ReviewCommands.Decided> outcome) {
        return switch (outcome) {
            case Outcome.Refused<ReviewCommands.Decided>(Refusal.InvalidContent(var faults)) -> FaultLines.of(faults);
            case Outcome.Refused<ReviewCommands.Decided>(var refusal) -> throw new AssertionError(refusal);
            case Outcome.Done<ReviewCommands.Decided>(var decided) -> throw new AssertionError(decided);
        };
    }

    @Test
    void isLookedAtAsBeforeAnAssignmentEnded() {
        var before = site.dossier(site.inReview(), MANAGER);
        var assignment = before.surroundings().assignments().getFirst();
        var ended = new ConsultantAssignment(assignment.id(), assignment.project(), assignment.user(),
                assignment.consultantType(), assignment.validity(), Optional.of(NOW), assignment.createdAt(), 1);
        var after = before
                .withAssignments(Stream.concat(before.surroundings().assignments().stream().skip(1), Stream.of(ended))
                        .toList());

        assertThat(new ReviewCause.AssignmentEnded(ended).undoneIn(after).surroundings().assignments())
                .containsExactlyInAnyOrderElementsOf(before.surroundings().assignments());
    }
}
