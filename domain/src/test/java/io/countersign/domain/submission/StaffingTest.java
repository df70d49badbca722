package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.NOW;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.STRANGER;
import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.RandomJson;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.submission.Shortage.Absence;
import io.countersign.domain.submission.Shortage.Reason;
import io.countersign.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The dead-end guard: a rule that nobody can satisfy never approves and is called to the managers' attention. Among the cases
 * are those in which users of other systems reported that a rule without approvers became optional or counted as approved.
 */
class StaffingTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(40));
    private static final List<UserId> PEOPLE = IntStream.range(0, 6).mapToObj(n -> new UserId(new UUID(7, n))).toList();

    private final Site site = new Site();

    @Test
    void lacksNothingWhileEverySeatIsThere() {
        var inReview = site.inReview();

        assertThat(shortages(inReview, NOW)).isEmpty();
        assertThat(Staffing.shortages(site.dossier(site.draft(), MANAGER))).isEmpty();
    }

    @Test
    void namesTheApproverWhoWasTakenOffAndDoesNotMakeTheRuleOptional() {
        var inReview = site.inReview();
        site.end(PLUMBER, LATER);

        assertThat(shortages(inReview, LATER)).containsExactly(new Shortage(Optional.of(PLUMBING), "Plumbing", 1, LATER,
                List.of(new Absence(PLUMBER, Reason.ENDED, LATER))));
        var alone = site.decided(inReview, ELECTRICIAN, ELECTRICAL, "approved");
        assertThat(alone.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(lookAgain(site, alone).hasEffect()).isFalse();
    }

    @Test
    void neverTakesARuleWithoutAnyApproverForApproved() {
        var inReview = site.inReview();
        site.dismiss(PLUMBER);
        site.dismiss(ELECTRICIAN);

        assertThat(lookAgain(site, inReview).hasEffect()).isFalse();
        assertThat(shortages(inReview, NOW)).extracting(Shortage::consultantType, Shortage::missing)
                .containsExactly(tuple(Optional.of(PLUMBING), 1),
                        tuple(Optional.of(ELECTRICAL), 1));
    }

    @Test
    void doesNotLetARequestedSecondApproverLapse() {
        var two = twoPlumbers();
        two.assign(PEOPLE.get(0), PLUMBING);
        var inReview = review(two);
        var once = two.decided(inReview, PLUMBER, PLUMBING, "approved");
        two.end(PEOPLE.get(0), NOW);

        assertThat(once.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(lookAgain(two, once).hasEffect()).isFalse();
        assertThat(Staffing.shortages(two.dossier(once, MANAGER))).singleElement()
                .satisfies(it -> assertThat(it.missing()).isEqualTo(1));
    }

    @Test
    void findsBeforeItIsSubmittedThatTheOnlyApproverIsTheAuthor() {
        site.dismiss(PLUMBER);
        site.assign(CONTRACTOR, PLUMBING);

        assertThat(site.as(CONTRACTOR, site.draft()).submit(CommandJson.none(json("{}")), Optional.empty()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void namesTheAuthorWhoDoesNotCountAmongThoseWhoAreThere() {
        site.assign(CONTRACTOR, PLUMBING);
        var inReview = site.inReview();
        site.end(PLUMBER, LATER);

        assertThat(shortages(inReview, LATER).getFirst().absences()).containsExactly(
                new Absence(CONTRACTOR, Reason.AUTHOR, NOW), new Absence(PLUMBER, Reason.ENDED, LATER));
    }

    @Test
    void keepsTheVoteOfWhoLeftAfterVotingForThatRoundOnly() {
        var voted = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        site.end(PLUMBER, NOW);
        assertThat(shortages(voted, NOW)).isEmpty();
        var returned = site.decided(voted, ELECTRICIAN, ELECTRICAL, "revision_requested");

        assertThat(returned.status()).isEqualTo(Status.REVISION_REQUESTED);
        assertThat(site.as(CONTRACTOR, returned).submit(CommandJson.none(json("{}")), Optional.empty()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void seesThatTheLastDayHasPassedWithoutAnyCommand() {
        site.dismiss(PLUMBER);
        site.assign(PLUMBER, PLUMBING, days(null, "2026-03-31"));
        var inReview = site.inReview();

        assertThat(shortages(inReview, Instant.parse("2026-03-31T23:59:59Z"))).isEmpty();
        var midnight = Instant.parse("2026-04-01T00:00:00Z");
        assertThat(shortages(inReview, midnight)).containsExactly(new Shortage(Optional.of(PLUMBING), "Plumbing", 1,
                midnight, List.of(new Absence(PLUMBER, Reason.EXPIRED, midnight))));
        assertThat(lookAgain(site.dossier(inReview, MANAGER, midnight)).hasEffect()).isFalse();
    }

    @Test
    void awaitsADisciplineWhoseSomebodyComesOnALaterDay() {
        var inReview = site.inReview();
        site.dismiss(PLUMBER);
        site.assign(PLUMBER, PLUMBING, days("2026-03-05", null));

        assertThat(shortages(inReview, NOW).getFirst().absences())
                .containsExactly(new Absence(PLUMBER, Reason.NOT_STARTED, NOW));
        assertThat(((Submission.InReview) inReview).awaiting()).contains(PLUMBING);
        assertThat(Reviews.of(site.dossier(inReview, MANAGER)).awaited()).doesNotContainKey(PLUMBING);
        var then = Instant.parse("2026-03-05T00:00:00Z");
        assertThat(shortages(inReview, then)).isEmpty();
        assertThat(Reviews.of(site.dossier(inReview, MANAGER, then)).awaited().get(PLUMBING)).containsExactly(PLUMBER);
    }

    @Test
    void namesWhoRecusedHimself() {
        var recused = site.decided(site.inReview(), PLUMBER, PLUMBING, "recused");

        assertThat(shortages(recused, NOW).getFirst().absences())
                .containsExactly(new Absence(PLUMBER, Reason.RECUSED, NOW));
    }

    @Test
    void beganWhenTheFirstOfThoseWhoAreNeededLeft() {
        var two = twoPlumbers();
        two.assign(PEOPLE.get(0), PLUMBING);
        two.assign(PEOPLE.get(1), PLUMBING);
        var inReview = review(two);
        two.end(PEOPLE.get(0), NOW.plusSeconds(10));
        two.end(PEOPLE.get(1), NOW.plusSeconds(20));
        two.end(PLUMBER, NOW.plusSeconds(30));

        assertThat(Staffing.shortages(two.dossier(inReview, MANAGER, LATER))).singleElement().satisfies(it -> {
            assertThat(it.missing()).isEqualTo(2);
            assertThat(it.since()).isEqualTo(NOW.plusSeconds(20));
        });
    }

    @Test
    void isOverAsSoonAsSomebodyIsAssigned() {
        var inReview = site.inReview();
        site.dismiss(PLUMBER);
        assertThat(shortages(inReview, NOW)).hasSize(1);
        site.assign(STRANGER, PLUMBING);

        assertThat(shortages(inReview, NOW)).isEmpty();
    }

    @Test
    void doesNotCountADelegateForASecondPerson() {
        var two = twoPlumbers();
        two.assign(PEOPLE.get(0), PLUMBING);
        var inReview = review(two);
        two.delegate(PLUMBER, PLUMBING, STRANGER, "2026-03-01", "2026-12-31");
        two.end(PEOPLE.get(0), NOW);

        assertThat(Staffing.shortages(two.dossier(inReview, MANAGER))).singleElement()
                .satisfies(it -> assertThat(it.missing()).isEqualTo(1));
    }

    @Test
    void namesOnlyTheDisciplinesThatStandInTheWay() {
        var either = new Site(
                """
                        {"name": "Pump", "approvalRule": {"allOf": [{"discipline": {"consultantTypeId": "%2$s"}},
                          {"anyOf": [{"discipline": {"consultantTypeId": "%1$s"}}, {"discipline": {"consultantTypeId": "%3$s"}}]}]}}"""
                        .formatted(PLUMBING, ELECTRICAL, new UUID(9, 9)));
        var inReview = review(either);
        assertThat(Staffing.shortages(either.dossier(inReview, MANAGER))).isEmpty();
        either.dismiss(ELECTRICIAN);

        assertThat(Staffing.shortages(either.dossier(inReview, MANAGER))).extracting(Shortage::consultantType)
                .containsExactly(Optional.of(ELECTRICAL));
        either.dismiss(PLUMBER);
        assertThat(Staffing.shortages(either.dossier(inReview, MANAGER))).extracting(Shortage::consultantType)
                .containsExactly(Optional.of(ELECTRICAL), Optional.of(PLUMBING),
                        Optional.of(new ConsultantTypeId(new UUID(9, 9))));
    }

    @Test
    void saysThatNobodyCanHelpWhenNothingOfTheRuleApplies() {
        var conditional = new Site("""
                {"name": "Pump", "specifications": [{"key": "flow", "type": "integer",
                   "constraints": {"requirement": "at_least"}, "ownerConsultantTypeId": "%1$s"}],
                 "approvalRule": {"when": {"condition": {"deviates": "any"},
                   "rule": {"discipline": {"consultantTypeId": "%1$s", "count": 2}}}}}""".formatted(PLUMBING));
        conditional.assign(STRANGER, PLUMBING);
        conditional.require("{\"flow\": 5}");
        var draft = conditional
                .draft("""
                        {"name": "P-1", "values": {"flow": 3}, "declaredDeviations": [{"field": "flow", "reason": "smaller"}]}""");
        var inReview = (Submission.InReview) next(conditional.as(CONTRACTOR, draft)
                .submit(CommandJson.none(json("{}")), Optional.empty()));
        var undeclared = new Submission.InReview(inReview.core(), new Round(1, NOW, CONTRACTOR,
                ((Submission.Draft) conditional.draft("{\"name\": \"P-1\", \"values\": {\"flow\": 3}}")).core().offer(),
                inReview.round().contentDigest(), Optional.empty(), List.of(), List.of()), inReview.awaiting());
        assertThat(Staffing.shortages(conditional.dossier(undeclared, MANAGER))).isEmpty();
        conditional.require("{\"flow\": 2}");

        assertThat(Staffing.shortages(conditional.dossier(undeclared, MANAGER)))
                .containsExactly(new Shortage(Optional.empty(), "", 0, NOW, List.of()));
        assertThat(((Submission.InReview) lookAgain(conditional, undeclared).next()).awaiting())
                .isEmpty();
    }

    @Test
    void peopleWhoComeAndGoNeverApproveAndDeadEndsAreExactlyWhatIsShort() {
        var random = new Random(RandomJson.seed("people come and go"));
        for (var run = 0; run < 300; run++) {
            var some = randomSite(random);
            PEOPLE.forEach(person -> some.assign(person, random.nextBoolean() ? PLUMBING : ELECTRICAL));
            var submission = review(some);
            for (var step = 0; step < 12 && submission instanceof Submission.InReview; step++) {
                submission = step(some, submission, random);
            }
        }
    }

    /** One vote, or one change of people; what people do to the verdict by coming and going is looked at closely. */
    private static Submission step(Site site, Submission submission, Random random) {
        var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var type = random.nextBoolean() ? PLUMBING : ELECTRICAL;
        if (random.nextInt(3) == 0) {
            var kind = List.of("approved", "approved", "approved", "recused").get(random.nextInt(4));
            return site.decide(submission, person, type, kind) instanceof Outcome.Done<ReviewCommands.Decided>(var done)
                    ? done.step().next()
                    : submission;
        }
        if (random.nextInt(3) == 0) {
            site.assign(person, type);
        } else {
            site.end(person, NOW);
        }
        var dossier = site.dossier(submission, MANAGER);
        assertThat(lookAgain(dossier).next().status()).isNotIn(Status.APPROVED, Status.APPROVED_AS_NOTED);
        var deadEnd = Reviews.of(dossier).evaluation().verdict() == Verdict.UNSATISFIABLE;
        var shortages = Staffing.shortages(dossier);
        assertThat(shortages.isEmpty()).isEqualTo(!deadEnd);
        shortages.forEach(shortage -> Stream.generate(UUID::randomUUID).limit(shortage.missing())
                .forEach(id -> site.assign(new UserId(id), shortage.consultantType().orElseThrow())));
        assertThat(Staffing.shortages(site.dossier(submission, MANAGER))).isEmpty();
        return submission;
    }

    private static Site randomSite(Random random) {
        var plumbing = "{\"discipline\": {\"consultantTypeId\": \"%s\", \"count\": %d}}".formatted(PLUMBING,
                1 + random.nextInt(2));
        var electrical = "{\"discipline\": {\"consultantTypeId\": \"%s\", \"count\": 1}}".formatted(ELECTRICAL);
        var group = List.of("allOf", "anyOf", "inSequence").get(random.nextInt(3));
        var site = new Site("{\"name\": \"Pump\", \"approvalRule\": {\"%s\": [%s, %s]}}".formatted(group, plumbing,
                electrical));
        site.assign(STRANGER, PLUMBING);
        return site;
    }

    private List<Shortage> shortages(Submission submission, Instant at) {
        return Staffing.shortages(site.dossier(submission, MANAGER, at));
    }

    private static Step lookAgain(Site site, Submission submission) {
        return lookAgain(site.dossier(submission, MANAGER));
    }

    /** What would follow now, whatever the cause. */
    private static Step lookAgain(Dossier dossier) {
        return new ReviewCommands(dossier).reevaluate(
                new ReviewCause.RequirementsChanged(dossier.surroundings().requirements(),
                        dossier.surroundings().requirements()));
    }

    private static Validity days(@Nullable String from,
            @Nullable String until) {
        return new Validity(Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(until).map(LocalDate::parse));
    }

    private static Site twoPlumbers() {
        return new Site(
                "{\"name\": \"Pump\", \"approvalRule\": {\"discipline\": {\"consultantTypeId\": \"%s\", \"count\": 2}}}"
                        .formatted(PLUMBING));
    }

    private static Submission review(Site site) {
        return next(site.as(CONTRACTOR, site.draft("{\"name\": \"P-1\"}")).submit(CommandJson.none(json("{}")),
                Optional.empty()));
    }

    @Test
    void namesNoDisciplineWhereTheWholeRuleDoesNotApply() {
        var conditional = new Site("""
                {"name": "Pump", "specifications": [{"key": "flow", "type": "integer"}],
                 "approvalRule": {"when": {"condition": {"field": "flow", "is": "at_least", "value": 100},
                                           "rule": {"discipline": {"consultantTypeId": "%s"}}}}}"""
                .formatted(PLUMBING));
        var little = conditional.draft("{\"name\": \"P-1\", \"values\": {\"flow\": 5}}");
        var much = conditional.draft("{\"name\": \"P-1\", \"values\": {\"flow\": 100}}");
        conditional.end(PLUMBER, NOW);

        assertThat(shortagesOf(conditional, much)).extracting(Shortage::consultantType)
                .containsExactly(Optional.of(PLUMBING));
        assertThat(shortagesOf(conditional, little)).extracting(Shortage::consultantType)
                .containsExactly(Optional.empty());
    }

    /** As if it were in review already: submitting would be refused. */
    private static List<Shortage> shortagesOf(Site site, Submission draft) {
        var core = draft.core().submitted(CONTRACTOR, NOW);
        var round = new Round(1, NOW, CONTRACTOR, core.offer(), core.offer().digest(), Optional.empty(), List.of(),
                List.of());
        return Staffing.shortages(site.dossier(new Submission.InReview(core, round, Set.of()), MANAGER));
    }

    @Test
    void namesNobodyOfOtherDisciplines() {
        var inReview = site.inReview();
        site.end(PLUMBER, LATER);
        site.end(ELECTRICIAN, LATER);

        assertThat(shortages(inReview, LATER)).extracting(it -> it.absences().stream().map(Absence::user).toList())
                .containsExactly(List.of(PLUMBER), List.of(ELECTRICIAN));
    }

    @Test
    void countsNoneOfThoseWhoAreThereOrHadGoneBefore() {
        var two = twoPlumbers();
        two.assign(PEOPLE.get(0), PLUMBING);
        two.assign(PEOPLE.get(1), PLUMBING);
        two.end(PEOPLE.get(1), NOW.minusSeconds(60));
        var inReview = review(two);
        two.end(PEOPLE.get(0), NOW.plusSeconds(60));

        assertThat(Staffing.shortages(two.dossier(inReview, MANAGER, LATER))).singleElement()
                .satisfies(it -> assertThat(it.absences()).containsExactly(
                        new Absence(PEOPLE.get(0), Reason.ENDED, NOW.plusSeconds(60))));
    }

    @Test
    void takesNoDecisionOfOthersForARecusal() {
        site.assign(CONTRACTOR, PLUMBING);
        var voted = site.decided(site.inReview(), ELECTRICIAN, ELECTRICAL, "approved");
        site.dismiss(PLUMBER);

        assertThat(shortages(voted, NOW).getFirst().absences())
                .containsExactly(new Absence(CONTRACTOR, Reason.AUTHOR, NOW));
    }
}
