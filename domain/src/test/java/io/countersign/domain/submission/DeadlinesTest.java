package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.STRANGER;
import static io.countersign.domain.submission.Site.done;
import static io.countersign.domain.submission.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.schedule.Due;
import io.countersign.domain.submission.Submission.InReview;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private static final String ALL = """
            {"allOf": [{"discipline": {"consultantTypeId": "%1$s"}}, {"discipline": {"consultantTypeId": "%2$s"}}]}""";
    private static final String STEPS = """
            {"inSequence": [{"discipline": {"consultantTypeId": "%1$s"}}, {"discipline": {"consultantTypeId": "%2$s"}}]}""";
    private static final String CONDITIONAL = """
            {"allOf": [{"discipline": {"consultantTypeId": "%2$s"}}, {"when": {
              "condition": {"field": "power", "is": "greater_than", "value": 5},
              "rule": {"discipline": {"consultantTypeId": "%1$s"}}}}]}""";
    private static final String NEEDED = """
            {"name": "Pump P-1", "requiredOnSite": "2026-09-01", "leadTimeDays": 30}""";

    private static final Instant SUBMITTED = Instant.parse("2026-03-01T10:00:00Z");

    /** Plumbing has ten days, electrical has four. */
    private static Site site(String rule) {
        return site(rule, "\"%1$s\": 10, \"%2$s\": 4");
    }

    private static Site site(String rule, String days) {
        return new Site("""
                {"name": "Pump", "consultantTypeIds": ["%1$s", "%2$s"],
                 "specifications": [{"key": "power", "type": "decimal"}],
                 "approvalRule": RULE, "review": {"reviewDays": {DAYS}}}"""
                .replace("RULE", rule).replace("DAYS", days).formatted(PLUMBING, ELECTRICAL));
    }

    private static Dossier submitted(Site site, String offer, Instant at) {
        var draft = site.dossier(site.draft(offer), CONTRACTOR, at);
        var step = done(new SubmissionCommands(draft, new Precondition.AnyVersion())
                .submit(new Checked.Valid<>(Optional.empty()), Optional.empty()));
        return draft.with(step.next());
    }

    private static Dossier decided(Site site, Dossier before, UserId user, ConsultantTypeId type, String kind,
            Optional<DecisionId> supersedes, Instant at) {
        var body = DecisionDraft.read(json("""
                {"consultantTypeId": "%s", "round": 1, "decision": "%s", "comments": "see sheet 2"%s}""".formatted(type,
                kind, supersedes.map(", \"supersedes\": \"%s\""::formatted).orElse(""))));
        var decided = done(new ReviewCommands(site.dossier(before.submission(), user, at)).decide(body,
                new DecisionId(UUID.randomUUID())));
        return before.with(decided.step().next());
    }

    private static Dossier approved(Site site, Dossier before, UserId user, ConsultantTypeId type, Instant at) {
        return decided(site, before, user, type, "approved", Optional.empty(), at);
    }

    private static Dossier retracted(Site site, Dossier before, UserId user, Instant at) {
        var decision = ((InReview) before.submission()).round().currentDecisions().getFirst();
        return before.with(done(new ReviewCommands(site.dossier(before.submission(), user, at)).retract(
                Optional.of(decision), new Precondition.AnyVersion(), new Checked.Valid<>(Optional.empty()))).next());
    }

    private static Dossier in(String zone, Dossier dossier) {
        var before = dossier.access();
        var project = new Project(before.project().id(),
                new Project.Definition("Tower", Optional.empty(), ZoneId.of(zone)), SUBMITTED, SUBMITTED, 0);
        return new Dossier(dossier.submission(), dossier.pinned(),
                new ProjectAccess(before.actor(), project, before.role(), before.assignments(), before.delegations()),
                dossier.surroundings(), dossier.at());
    }

    private static Optional<LocalDate> submitBy(Site site, String offer) {
        return SubmissionDeadlines.of(site.dossier(site.draft(offer), CONTRACTOR)).submitBy().map(Due::on);
    }

    @Test
    void isToBeSubmittedWhileThereIsTimeForReviewAndDelivery() {
        assertThat(submitBy(site(ALL), NEEDED)).contains(LocalDate.of(2026, 9, 1).minusDays(30 + 10));
        assertThat(submitBy(site(STEPS), NEEDED)).contains(LocalDate.of(2026, 9, 1).minusDays(30 + 14));
        assertThat(submitBy(site(ALL), "{\"name\": \"Pump P-1\", \"requiredOnSite\": \"2026-09-01\"}"))
                .contains(LocalDate.of(2026, 8, 22));
        assertThat(submitBy(site(ALL, ""), NEEDED)).contains(LocalDate.of(2026, 8, 2));
        assertThat(submitBy(site(ALL), "{\"name\": \"Pump P-1\", \"leadTimeDays\": 3}")).isEmpty();
    }

    @Test
    void countsAConditionalPartUntilItIsKnownNotToApply() {
        var day = LocalDate.of(2026, 8, 2);
        var offer = "{\"name\": \"Pump P-1\", \"requiredOnSite\": \"2026-09-01\", \"leadTimeDays\": 30, \"values\": %s}";
        assertThat(submitBy(site(CONDITIONAL), offer.formatted("{}"))).contains(day.minusDays(10));
        assertThat(submitBy(site(CONDITIONAL), offer.formatted("{\"power\": 7}"))).contains(day.minusDays(10));
        assertThat(submitBy(site(CONDITIONAL), offer.formatted("{\"power\": 3}"))).contains(day.minusDays(4));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-23T23:59:59.999999Z, UTC, false", "2026-07-24T00:00:00Z, UTC, true",
            "2026-07-23T20:59:59.999999Z, Asia/Jerusalem, false", "2026-07-23T21:00:00Z, Asia/Jerusalem, true",
            "2026-07-24T11:59:59.999999Z, Etc/GMT+12, false", "2026-07-24T12:00:00Z, Etc/GMT+12, true"})
    void isOverdueWhenTheDayIsOverInTheProject(Instant at, String zone, boolean overdue) {
        var site = site(ALL);
        var deadlines = SubmissionDeadlines.of(in(zone, site.dossier(site.draft(NEEDED), CONTRACTOR, at)));
        assertThat(deadlines.submitBy().map(Due::on)).contains(LocalDate.of(2026, 7, 23));
        assertThat(deadlines.overdueAt(at)).isEqualTo(overdue);
        assertThat(deadlines.submitBy().orElseThrow().isOver(at)).isEqualTo(overdue);
    }

    /** On 29 March 2026 the day began at 00:00 in Beirut, which that night does not have: it began at 01:00. */
    @Test
    void knowsDaysThatDoNotBeginAtMidnight() {
        var project = in("Asia/Beirut", site(ALL).dossier(site(ALL).draft(NEEDED), CONTRACTOR)).access().project();
        assertThat(project.endOf(LocalDate.of(2026, 3, 28))).isEqualTo("2026-03-28T22:00:00Z");
        assertThat(project.dayOf(project.endOf(LocalDate.of(2026, 3, 28)))).isEqualTo(LocalDate.of(2026, 3, 29));
    }

    @Test
    void givesEachDisciplineItsDaysFromTheDayOfSubmitting() {
        var deadlines = SubmissionDeadlines.of(submitted(site(ALL), NEEDED, SUBMITTED));
        assertThat(deadlines.submitBy()).isEmpty();
        assertThat(deadlines.review()).contains(due("2026-03-11"));
        assertThat(deadlines.decisions()).isEqualTo(Map.of(PLUMBING, due("2026-03-11"), ELECTRICAL, due("2026-03-05")));
        assertThat(deadlines.overdueFrom()).contains(Instant.parse("2026-03-06T00:00:00Z"));
    }

    private static Due due(String day) {
        var on = LocalDate.parse(day);
        return new Due(on, on.plusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant());
    }

    @Test
    void expectsNothingMoreOfWhoHasDecided() {
        var site = site(ALL);
        var after = approved(site, submitted(site, NEEDED, SUBMITTED), ELECTRICIAN, ELECTRICAL, SUBMITTED);
        assertThat(SubmissionDeadlines.of(after).decisions()).isEqualTo(Map.of(PLUMBING, due("2026-03-11")));
    }

    @Test
    void startsTheDaysOfAStepWhenItOpens() {
        var site = site(STEPS);
        var first = submitted(site, NEEDED, SUBMITTED);
        assertThat(SubmissionDeadlines.of(first).decisions()).isEqualTo(Map.of(PLUMBING, due("2026-03-11")));
        assertThat(SubmissionDeadlines.of(first).review()).contains(due("2026-03-15"));

        var second = approved(site, first, PLUMBER, PLUMBING, Instant.parse("2026-03-20T23:00:00Z"));
        assertThat(SubmissionDeadlines.of(second).decisions()).isEqualTo(Map.of(ELECTRICAL, due("2026-03-24")));
        assertThat(SubmissionDeadlines.of(in("Asia/Jerusalem", second)).decisions().get(ELECTRICAL).on())
                .isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(SubmissionDeadlines.of(second).review()).as("the whole round is late already")
                .contains(due("2026-03-15"));
    }

    @Test
    void keepsTheStartOfAStepWhileTheOneBeforeStaysPositive() {
        var site = site(STEPS);
        var opened = approved(site, submitted(site, NEEDED, SUBMITTED), PLUMBER, PLUMBING,
                Instant.parse("2026-03-03T08:00:00Z"));
        var earlier = ((InReview) opened.submission()).round().currentDecisions().getFirst().id();
        var noted = decided(site, opened, PLUMBER, PLUMBING, "approved_as_noted", Optional.of(earlier),
                Instant.parse("2026-03-05T08:00:00Z"));
        assertThat(SubmissionDeadlines.of(noted).decisions()).isEqualTo(Map.of(ELECTRICAL, due("2026-03-07")));
    }

    @Test
    void startsTheDaysOfAStepAnewWhenItOpensAgain() {
        var site = site(STEPS);
        var opened = approved(site, submitted(site, NEEDED, SUBMITTED), PLUMBER, PLUMBING,
                Instant.parse("2026-03-03T08:00:00Z"));
        var closed = retracted(site, opened, PLUMBER, Instant.parse("2026-03-04T08:00:00Z"));
        assertThat(SubmissionDeadlines.of(closed).decisions()).as("who takes a decision back gains no time")
                .isEqualTo(Map.of(PLUMBING, due("2026-03-11")));
        var again = approved(site, closed, PLUMBER, PLUMBING, Instant.parse("2026-03-06T08:00:00Z"));
        assertThat(SubmissionDeadlines.of(again).decisions()).isEqualTo(Map.of(ELECTRICAL, due("2026-03-10")));
    }

    @Test
    void knowsNoDayWhereTheTemplateSetsNone() {
        var deadlines = SubmissionDeadlines.of(submitted(site(ALL, "\"%2$s\": 4"), NEEDED, SUBMITTED));
        assertThat(deadlines.decisions()).containsOnlyKeys(ELECTRICAL);
        assertThat(SubmissionDeadlines.of(submitted(site(ALL, ""), NEEDED, SUBMITTED))).isEqualTo(Deadlines.NONE);
    }

    @Test
    void asksForTheNextRoundByTheSameDay() {
        var site = site(ALL);
        var review = submitted(site, NEEDED, SUBMITTED);
        var half = approved(site, review, ELECTRICIAN, ELECTRICAL, SUBMITTED);
        var back = decided(site, half, PLUMBER, PLUMBING, "revision_requested", Optional.empty(), SUBMITTED);
        assertThat(back.submission().status()).isEqualTo(Status.REVISION_REQUESTED);
        assertThat(SubmissionDeadlines.of(back))
                .isEqualTo(new Deadlines(Optional.of(due("2026-07-23")), Optional.empty(),
                        Map.of()));
    }

    @Test
    void asksForNothingWhenTheOutcomeIsFinal() {
        var site = site(ALL);
        var half = approved(site, submitted(site, NEEDED, SUBMITTED), ELECTRICIAN, ELECTRICAL, SUBMITTED);
        var approved = approved(site, half, PLUMBER, PLUMBING, SUBMITTED);
        var withdrawn = site.dossier(site.draft(NEEDED), CONTRACTOR);
        var ended = List.of(approved,
                withdrawn.with(done(new SubmissionCommands(withdrawn, new Precondition.AnyVersion())
                        .withdraw(new Checked.Valid<>(Optional.empty()))).next()));
        assertThat(ended).extracting(SubmissionDeadlines::of).containsOnly(Deadlines.NONE);
        assertThat(Deadlines.NONE.overdueAt(Instant.MAX)).isFalse();
    }

    @Test
    void keepsTheStartOfAStepWhileAnotherVoteKeepsItOpen() {
        var site = site(STEPS);
        site.assign(STRANGER, PLUMBING);
        var opened = approved(site, submitted(site, NEEDED, SUBMITTED), PLUMBER, PLUMBING,
                Instant.parse("2026-03-03T08:00:00Z"));
        var seconded = approved(site, opened, STRANGER, PLUMBING, Instant.parse("2026-03-05T08:00:00Z"));
        var left = retracted(site, seconded, PLUMBER, Instant.parse("2026-03-06T08:00:00Z"));

        assertThat(SubmissionDeadlines.of(left).decisions()).isEqualTo(Map.of(ELECTRICAL, due("2026-03-07")));
    }
}
