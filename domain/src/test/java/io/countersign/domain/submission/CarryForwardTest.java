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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.event.DomainEvent;
import io.countersign.domain.event.SubmissionEvent;
import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.project.Seat;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.LostDecision;
import io.countersign.domain.round.ReviewedScope;
import io.countersign.domain.round.Round;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which decisions count in the next round, and what each that does not was lost by. */
class CarryForwardTest {

    private static final ConsultantTypeId STRUCTURAL = new ConsultantTypeId(new UUID(0, 5));
    private static final UserId ENGINEER = new UserId(new UUID(0, 76));
    private static final UserId SECOND_PLUMBER = new UserId(new UUID(0, 77));

    private static final String OFFER = """
            {"name": "P-1", "values": {"flow": 40, "power": 5.50, "colour": "red"},
             "documents": [{"key": "curve", "name": "a.pdf"}, {"key": "diagram", "name": "d.pdf"},
              {"key": "curve", "name": "b.pdf"}], "checklist": {"tested": "yes"}}""";

    private final Site site = carrying(rule("allOf", leaf(PLUMBING, ""), leaf(ELECTRICAL, ""), leaf(STRUCTURAL, "")));

    private static Site carrying(String rule) {
        return withReview(rule, "{\"carryForward\": true}");
    }

    private static Site withReview(String rule, String review) {
        var site = new Site("""
                {"name": "Pump", "review": %4$s, "approvalRule": %3$s, "specifications": [
                  {"key": "flow", "type": "decimal", "ownerConsultantTypeId": "%1$s", "constraints": {"max": "60",
                   "requirement": "at_least"}},
                  {"key": "power", "type": "decimal", "ownerConsultantTypeId": "%2$s"},
                  {"key": "colour", "type": "text"}],
                 "requiredDocuments": [
                  {"key": "curve", "source": "contractor", "required": false, "ownerConsultantTypeId": "%1$s"},
                  {"key": "diagram", "source": "contractor", "required": false, "ownerConsultantTypeId": "%2$s"}],
                 "checklist": [{"key": "tested", "kind": "value", "required": false, "ownerConsultantTypeId": "%2$s"}]}
                """.formatted(PLUMBING, ELECTRICAL, rule, review));
        site.assign(ENGINEER, STRUCTURAL);
        return site;
    }

    private static String rule(String group, String... rules) {
        return "{\"%s\": [%s]}".formatted(group, String.join(", ", rules));
    }

    private static String leaf(ConsultantTypeId type, String more) {
        return "{\"discipline\": {\"consultantTypeId\": \"%s\"%s}}".formatted(type, more);
    }

    /** Plumber and electrician approved, the engineer wants a revision. */
    private static Course returned(Site site) {
        return new Course(site, OFFER).submit().decide(PLUMBER, PLUMBING, "approved")
                .decide(ELECTRICIAN, ELECTRICAL, "approved_as_noted")
                .decide(ENGINEER, STRUCTURAL, "revision_requested");
    }

    @Test
    void copiesTheActAndNamesWhereItWasMade() {
        var course = returned(site);
        var made = course.round().decisions().getFirst();
        course.edit("{\"values\": {\"power\": 7}}").submit();

        assertThat(course.round().decisions()).containsExactly(new Decision(made.id().carriedInto(2, NOW), 2,
                new Decision.Signature(new Seat(PLUMBING, PLUMBER), "Plumbing", PLUMBER, made.decidedAt()),
                made.statement(), made.reviewed(), Optional.empty(),
                Optional.of(new Decision.CarriedFrom(1, made.id(), NOW)), Optional.empty()));
        assertThat(course.round().contentDigest()).isNotEqualTo(made.reviewed().contentDigest());
        assertThat(((Submission.InReview) course.submission()).awaiting())
                .isEqualTo(Set.of(ELECTRICAL, STRUCTURAL));
        assertThat(course.decide(ELECTRICIAN, ELECTRICAL, "approved").decide(ENGINEER, STRUCTURAL, "approved").status())
                .isEqualTo(Status.APPROVED);
    }

    @Test
    void tellsTheWorldInTheRoundThatItOpens() {
        var course = returned(site);
        var step = done(site.as(CONTRACTOR, course.submission()).submit(CommandJson.none(json("{}")),
                Optional.of(course.round())));

        var round = ((Submission.InReview) step.next()).round();
        assertThat(step.facts()).startsWith(new SubmissionFact.Submitted(), new SubmissionFact.RoundOpened(round))
                .endsWith(round.decisions().stream()
                        .map(it -> new SubmissionFact.Carried(it.id(), it.carriedFrom().orElseThrow()))
                        .toArray(SubmissionFact[]::new))
                .hasSize(4);
        assertThat(round.decisions()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "{\"values\": {\"power\": 7}} | electrical /values/power",
            "{\"values\": {\"power\": null}} | electrical /values/power",
            "{\"values\": {\"power\": \"5.50\"}} | electrical /values/power",
            "{\"values\": {\"power\": 5.5}} | ",
            "{\"values\": {\"flow\": 41}} | plumbing /values/flow",
            "{\"values\": {\"colour\": \"blue\"}} | plumbing /values/colour, electrical /values/colour",
            "{\"checklist\": {\"tested\": \"no\"}} | electrical /checklist/tested",
            "{\"documents\": [{\"key\": \"curve\", \"name\": \"a.pdf\"}, {\"key\": \"curve\", \"name\": \"b.pdf\"}]} | electrical /documents/diagram",
            "{\"documents\": [{\"key\": \"curve\", \"name\": \"b.pdf\"}, {\"key\": \"curve\", \"name\": \"a.pdf\"}, {\"key\": \"diagram\", \"name\": \"d.pdf\"}]} | plumbing /documents/curve",
            "{\"documents\": [{\"key\": \"diagram\", \"name\": \"d.pdf\"}, {\"key\": \"curve\", \"name\": \"a.pdf\"}, {\"key\": \"curve\", \"name\": \"b.pdf\"}]} | ",
            "{\"declaredDeviations\": [{\"field\": \"power\", \"reason\": \"as agreed\"}]} | electrical /declaredDeviations/power",
            "{\"name\": \"P-2\"} | plumbing /name, electrical /name",
            "{\"equipmentId\": \"00000000-0000-0000-0000-000000000009\"} | plumbing /equipmentId, electrical /equipmentId",
            "{\"requiredOnSite\": \"2026-09-01\"} | ",
            "{} | "})
    void losesADecisionByWhatLiesInItsScopeAlone(String patch, String lost) {
        var course = returned(site).edit(patch).submit();

        assertThat(losses(course)).isEqualTo(lost == null ? List.of() : List.of(lost.split(", ", -1)));
        assertThat(course.round().lostDecisions())
                .allMatch(it -> it.reason() == LostDecision.Reason.SCOPE_CHANGED);
        assertThat(course.round().decisions()).hasSize(2 - course.round().lostDecisions().size());
    }

    @Test
    void carriesWhatCameBackToWhatItWas() {
        var course = returned(site).edit("{\"values\": {\"power\": 7, \"colour\": null}}")
                .edit("{\"values\": {\"power\": 5.50, \"colour\": \"red\"}}").submit();

        assertThat(course.round().lostDecisions()).isEmpty();
    }

    @Test
    void takesTheScopeThatTheRuleNames() {
        var scoped = carrying(rule("allOf", leaf(PLUMBING, ", \"scope\": [\"power\", \"documents/diagram\"]"),
                leaf(ELECTRICAL, ", \"scope\": [\"flow\"]"), leaf(STRUCTURAL, ", \"scope\": [\"checklist/tested\"]")));

        assertThat(losses(returned(scoped).edit("{\"values\": {\"power\": 7}}").submit()))
                .containsExactly("plumbing /values/power");
        assertThat(losses(returned(scoped).edit("{\"values\": {\"flow\": 41}}").submit()))
                .containsExactly("electrical /values/flow");
        assertThat(losses(returned(scoped).edit("{\"checklist\": {\"tested\": \"no\"}}").submit())).isEmpty();
        assertThat(losses(returned(scoped).edit("{\"values\": {\"colour\": \"blue\"}}").submit()))
                .containsExactly("plumbing /values/colour", "electrical /values/colour");
        assertThat(losses(returned(scoped).edit("{\"documents\": [{\"key\": \"diagram\", \"name\": \"d.pdf\"}]}")
                .submit())).containsExactly("plumbing /documents/curve", "electrical /documents/curve");
    }

    @Test
    void losesADecisionWhenAPlaceEntersItsScope() {
        var conditional = carrying(rule("allOf", leaf(PLUMBING, ""), leaf(STRUCTURAL, ""), """
                {"when": {"condition": {"field": "colour", "is": "one_of", "value": ["red"]}, "rule": %s}}"""
                .formatted(leaf(ELECTRICAL, ""))));
        var course = returned(conditional).edit("{\"values\": {\"colour\": \"blue\"}}").submit();

        assertThat(losses(course).getFirst()).isEqualTo(
                "plumbing /checklist/tested /documents/diagram /values/colour /values/power");
    }

    @Test
    void letsARequirementCostADecisionWhenItChangesAResult() {
        site.require("{\"flow\": 30}");
        var course = returned(site);
        site.require("{\"flow\": 35}");
        assertThat(losses(course.copy().submit())).isEmpty();

        site.require("{\"flow\": 50}");
        assertThat(losses(course.copy().edit(declaring("flow")).submit()))
                .containsExactly("plumbing /declaredDeviations/flow /requirements/flow");
        site.require("{\"flow\": 30}");
        assertThat(losses(course.copy().submit())).isEmpty();
    }

    @Test
    void comparesWhatADecisionAcceptedWithWhatIsAskedForNow() {
        site.require("{\"flow\": 50}");
        var course = new Course(site, OFFER.replaceFirst("\\}$", ", " + declaring("flow").substring(1))).submit()
                .decide(PLUMBER, PLUMBING, "approved_as_noted", "flow").decide(ELECTRICIAN, ELECTRICAL, "approved")
                .decide(ENGINEER, STRUCTURAL, "revision_requested");

        assertThat(losses(course.copy().submit())).isEmpty();
        site.require("{\"flow\": \"50.0\"}");
        assertThat(losses(course.copy().submit())).isEmpty();
        site.require("{\"flow\": 55}");
        assertThat(losses(course.copy().submit())).containsExactly("plumbing /requirements/flow");
        site.require("{\"flow\": null}");
        assertThat(losses(course.copy().submit())).containsExactly("plumbing /requirements/flow");
    }

    @Test
    void carriesNothingByDefaultAndNothingIntoAFirstRound() {
        var course = returned(withReview(rule("allOf", leaf(PLUMBING, ""), leaf(ELECTRICAL, ""),
                leaf(STRUCTURAL, "")), "{}")).submit();

        assertThat(course.round().decisions()).isEmpty();
        assertThat(course.round().lostDecisions()).isEmpty();
        assertThat(new Course(site, OFFER).submit().round().decisions()).isEmpty();
    }

    @Test
    void neverCarriesWhatIsNegativeRecusedRetractedOrSuperseded() {
        site.assign(SECOND_PLUMBER, PLUMBING);
        var course = new Course(site, OFFER).submit().decide(SECOND_PLUMBER, PLUMBING, "recused")
                .decide(ELECTRICIAN, ELECTRICAL, "approved");
        var superseded = course.round().decisions().getLast();
        course.decided(done(course.deciding(ELECTRICIAN, ELECTRICAL, "revision_requested", List.of(),
                ", \"supersedes\": \"" + superseded.id() + "\"")))
                .decide(PLUMBER, PLUMBING, "approved").decide(ENGINEER, STRUCTURAL, "approved").submit();

        assertThat(course.round().decisions()).extracting(Decision::approver).containsExactly(PLUMBER, ENGINEER);
        assertThat(course.round().lostDecisions()).isEmpty();
    }

    @Test
    void carriesOnlyForWhomMayStillDecide() {
        site.assign(SECOND_PLUMBER, PLUMBING);
        var course = returned(site);
        site.dismiss(PLUMBER);
        course.submit();

        assertThat(course.round().decisions()).extracting(Decision::approver).containsExactly(ELECTRICIAN);
        assertThat(course.round().lostDecisions()).extracting(LostDecision::reason)
                .containsExactly(LostDecision.Reason.NOT_ELIGIBLE);
    }

    @Test
    void carriesWhatADelegateDecidedWithBothNames() {
        site.delegate(PLUMBER, PLUMBING, SECOND_PLUMBER, "2026-03-01", "2026-03-31");
        var course = new Course(site, OFFER).submit().decide(SECOND_PLUMBER, PLUMBING, "approved")
                .decide(ELECTRICIAN, ELECTRICAL, "approved").decide(ENGINEER, STRUCTURAL, "revision_requested")
                .submit();

        assertThat(course.round().decisions()).first().satisfies(carried -> {
            assertThat(carried.approver()).isEqualTo(SECOND_PLUMBER);
            assertThat(carried.signature().onBehalfOf()).contains(PLUMBER);
        });
    }

    @Test
    void carriesNoDecisionOfADelegateWhoHasComeToBeAnAuthor() {
        site.delegate(PLUMBER, PLUMBING, MANAGER, "2026-03-01", "2026-03-31");
        var course = new Course(site, OFFER).submit().decide(MANAGER, PLUMBING, "approved")
                .decide(ELECTRICIAN, ELECTRICAL, "approved").decide(ENGINEER, STRUCTURAL, "revision_requested")
                .edit(MANAGER, json("{}")).submit();

        assertThat(course.round().decisions()).extracting(Decision::approver).containsExactly(ELECTRICIAN);
        assertThat(course.round().lostDecisions()).extracting(LostDecision::reason)
                .containsExactly(LostDecision.Reason.NOT_ELIGIBLE);
    }

    @Test
    void carriesNoDecisionOfWhomHasComeToBeAnAuthor() {
        site.assign(MANAGER, PLUMBING);
        var returned = new Course(site, OFFER).submit().decide(MANAGER, PLUMBING, "approved")
                .decide(ELECTRICIAN, ELECTRICAL, "approved").decide(ENGINEER, STRUCTURAL, "revision_requested");
        var submitting = returned.copy().submit(MANAGER);
        var editing = returned.copy().edit(MANAGER, json("{}")).submit();

        for (var course : List.of(submitting, editing)) {
            assertThat(course.round().decisions()).extracting(Decision::approver).containsExactly(ELECTRICIAN);
            assertThat(course.round().lostDecisions()).extracting(LostDecision::reason)
                    .containsExactly(LostDecision.Reason.NOT_ELIGIBLE);
        }
    }

    @Test
    void letsADisciplineThatObjectedAnswerAnewAsAWhole() {
        site.assign(SECOND_PLUMBER, PLUMBING);
        var course = new Course(site, OFFER).submit().decide(PLUMBER, PLUMBING, "approved")
                .decide(SECOND_PLUMBER, PLUMBING, "revision_requested").decide(ELECTRICIAN, ELECTRICAL, "approved")
                .decide(ENGINEER, STRUCTURAL, "approved").submit();

        assertThat(course.round().decisions()).extracting(Decision::approver).containsExactly(ELECTRICIAN, ENGINEER);
        assertThat(course.round().lostDecisions()).singleElement().satisfies(lost -> {
            assertThat(lost.reason()).isEqualTo(LostDecision.Reason.OBJECTION_IN_DISCIPLINE);
            assertThat(lost.changedFields()).isEmpty();
        });
        assertThat(course.review().awaited()).containsOnlyKeys(PLUMBING);
        assertThat(course.review().awaited().get(PLUMBING)).containsExactlyInAnyOrder(PLUMBER, SECOND_PLUMBER);
    }

    @Test
    void neverApprovesByCarriedDecisionsAlone() {
        var evadable = withReview(rule("allOf", leaf(PLUMBING, ", \"scope\": [\"flow\"]"),
                """
                        {"when": {"condition": {"field": "power", "is": "at_least", "value": "5"}, "rule": %s}}"""
                        .formatted(leaf(ELECTRICAL, ", \"scope\": [\"flow\"]")),
                rule("anyOf", leaf(STRUCTURAL, ", \"scope\": [\"power\"]"), leaf(PLUMBING, ""))),
                "{\"carryForward\": true, \"closePolicy\": \"when_decided\"}");
        var course = new Course(evadable, OFFER).submit().decide(PLUMBER, PLUMBING, "approved")
                .decide(ELECTRICIAN, ELECTRICAL, "revision_requested");
        assertThat(course.copy().submit().round().decisions()).hasSize(1);

        course.edit("{\"values\": {\"power\": 4}}").submit();

        assertThat(course.round().decisions()).isEmpty();
        assertThat(course.round().lostDecisions()).singleElement().satisfies(lost -> {
            assertThat(lost.reason()).isEqualTo(LostDecision.Reason.WOULD_DECIDE_ALONE);
            assertThat(lost.changedFields()).isEmpty();
        });
        assertThat(course.review().awaited()).containsKey(PLUMBING);
        assertThat(course.decide(PLUMBER, PLUMBING, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void leavesTheTurnWithTheStepThatIsOpenAgain() {
        var sequence = carrying(rule("inSequence", leaf(PLUMBING, ""), leaf(ELECTRICAL, ""), leaf(STRUCTURAL, "")));
        var course = returned(sequence).edit("{\"values\": {\"flow\": 41}}").submit();

        assertThat(course.round().decisions()).extracting(Decision::approver).containsExactly(ELECTRICIAN);
        assertThat(course.review().awaited()).containsOnlyKeys(PLUMBING);
        assertThat(course.deciding(ENGINEER, STRUCTURAL, "approved", List.of(), "").toString())
                .contains("NotYourTurn");
        course.decide(PLUMBER, PLUMBING, "approved");
        assertThat(course.review().awaited()).containsOnlyKeys(STRUCTURAL);
        assertThat(course.decide(ENGINEER, STRUCTURAL, "approved").status()).isEqualTo(Status.APPROVED_AS_NOTED);
    }

    @Test
    void asksWhoeverHasOnlyAVetoForWhatHeWouldReview() {
        var vetoed = carrying("{\"veto\": {\"consultantTypeIds\": [\"%s\"], \"rule\": %s}}".formatted(ELECTRICAL,
                rule("allOf", leaf(PLUMBING, ""), leaf(STRUCTURAL, ""))));
        var returned = new Course(vetoed, OFFER).submit().decide(ELECTRICIAN, ELECTRICAL, "approved")
                .decide(PLUMBER, PLUMBING, "approved").decide(ENGINEER, STRUCTURAL, "revision_requested");

        assertThat(losses(returned.copy().edit("{\"checklist\": {\"tested\": \"no\"}}").submit()))
                .contains("electrical /checklist/tested");
        assertThat(losses(returned.copy().edit("{\"values\": {\"flow\": 41}}").submit()))
                .containsExactly("plumbing /values/flow");
    }

    @Test
    void carriesOnWhatWasCarriedAndNamesWhereItWasMade() {
        var course = returned(site).submit().decide(ENGINEER, STRUCTURAL, "revision_requested");
        var made = course.round().decisions().getFirst().carriedFrom().orElseThrow().decision();
        course.submit();

        assertThat(course.round().number()).isEqualTo(3);
        assertThat(course.round().decisions()).hasSize(2).allMatch(it -> it.round() == 3);
        assertThat(course.round().decisions().getFirst().carriedFrom())
                .contains(new Decision.CarriedFrom(1, made, NOW));
        assertThat(losses(course.decide(ENGINEER, STRUCTURAL, "revision_requested")
                .edit("{\"values\": {\"flow\": 41}}").submit())).containsExactly("plumbing /values/flow");
    }

    @Test
    void losesWhatWasDecidedBeforeScopesWereKept() {
        var course = returned(site);
        var old = course.round().decisions().getFirst();
        var unscoped = new Decision(old.id(), 1,
                new Decision.Signature(new Seat(PLUMBING, PLUMBER), "Plumbing", PLUMBER, NOW),
                new Decision.Statement(old.kind(), old.statement().comments(), List.of()),
                new Decision.Reviewed(old.reviewed().contentDigest(), Optional.empty()), Optional.empty(),
                Optional.empty(), Optional.empty());
        var round = new Round(1, NOW, CONTRACTOR, course.round().content(), course.round().contentDigest(),
                Optional.empty(), List.of(unscoped), List.of());
        var next = (Submission.InReview) Site.next(site.as(CONTRACTOR, course.submission())
                .submit(CommandJson.none(json("{}")), Optional.of(round)));

        assertThat(next.round().lostDecisions()).singleElement().satisfies(lost -> assertThat(lost.changedFields())
                .containsExactly("/documents/curve", "/values/colour", "/values/flow"));
    }

    @Test
    void leavesTheHolderMasterOfWhatWasCarried() {
        var course = returned(site).submit();
        var carried = course.round().decisions().getFirst();

        var same = done(course.deciding(PLUMBER, PLUMBING, "approved", List.of(), ""));
        assertThat(same.step().hasEffect()).isFalse();
        assertThat(same.decision()).isEqualTo(carried);
        assertThat(course.deciding(PLUMBER, PLUMBING, "rejected", List.of(), "").toString()).contains("DecisionExists");
        var naming = ", \"supersedes\": \"" + carried.id() + "\"";
        var confirmed = done(course.deciding(PLUMBER, PLUMBING, "approved", List.of(), naming));
        assertThat(confirmed.decision().carriedFrom()).isEmpty();
        assertThat(confirmed.decision().reviewed().contentDigest()).isEqualTo(course.round().contentDigest());
        course.decided(confirmed);
        assertThat(done(course.deciding(PLUMBER, PLUMBING, "approved", List.of(), naming)).step().hasEffect())
                .isFalse();

        var retracted = next(new ReviewCommands(site.dossier(course.submission(), ELECTRICIAN)).retract(
                Optional.of(course.round().decisions().get(1)), new Precondition.AnyVersion(),
                CommandJson.none(json("{}"))));
        assertThat(((Submission.InReview) retracted).awaiting()).isEqualTo(Set.of(ELECTRICAL, STRUCTURAL));
    }

    @Test
    void recallsARoundInWhichNobodyHasActed() {
        var course = returned(site).submit();
        var first = course.round().decisions();
        var acted = course.copy().decide(ENGINEER, STRUCTURAL, "approved_as_noted").copy();
        assertThat(acted.status()).isEqualTo(Status.APPROVED_AS_NOTED);
        var retracted = next(new ReviewCommands(site.dossier(course.submission(), PLUMBER)).retract(
                Optional.of(first.getFirst()), new Precondition.AnyVersion(), CommandJson.none(json("{}"))));

        assertThat(site.as(CONTRACTOR, retracted).recall(CommandJson.optional(json("{}"))))
                .isEqualTo(Outcome.refused(new Refusal.DecisionsExist(2)));
        assertThat(course.copy().recall().status()).isEqualTo(Status.REVISION_REQUESTED);
    }

    @Test
    void givesADecisionAnotherIdEachTimeItIsCarried() {
        var id = new DecisionId(new UUID(0, 1));

        assertThat(Set.of(id, id.carriedInto(2, NOW), id.carriedInto(3, NOW), id.carriedInto(2, NOW.plusNanos(1000)),
                new DecisionId(new UUID(0, 2)).carriedInto(2, NOW))).hasSize(5);
        assertThat(id.carriedInto(2, NOW)).isEqualTo(id.carriedInto(2, NOW));
    }

    @Test
    void digestsExactlyWhatLiesInTheScope() {
        site.require("{\"flow\": 50}");
        var course = new Course(site, OFFER.replaceFirst("\\}$", ", " + declaring("flow").substring(1))).submit()
                .decide(PLUMBER, PLUMBING, "approved_as_noted", "flow");
        var scope = course.round().decisions().getFirst().reviewed().scope().orElseThrow();

        assertThat(scope.items()).containsExactly("colour", "documents/curve", "flow");
        assertThat(scope.digest()).isEqualTo(CanonicalJson.digest(json("""
                {"/declaredDeviations/flow": {"field": "flow", "reason": "as agreed"},
                 "/documents/curve": [{"key": "curve", "name": "a.pdf"}, {"key": "curve", "name": "b.pdf"}],
                 "/name": "P-1", "/requirements/flow": {"constraint": "at_least", "required": 50},
                 "/values/colour": "red", "/values/flow": 40}""")));
        assertThat(ReviewedScope.readTrusted(scope.toJson())).isEqualTo(scope);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewedScope.readTrusted(json("{\"digest\": \"d\", \"items\": 5, \"unmet\": {}}")));
    }

    private static List<String> losses(Course course) {
        return course.round().lostDecisions().stream()
                .map(lost -> (lost.consultantType().equals(PLUMBING) ? "plumbing " : "electrical ")
                        + String.join(" ", lost.changedFields()))
                .toList();
    }

    private static String declaring(String field) {
        return "{\"declaredDeviations\": [{\"field\": \"" + field + "\", \"reason\": \"as agreed\"}]}";
    }

    @Test
    void tellsWhatWasCarriedAndWhatWasLost() {
        var course = returned(site);
        var edited = next(site.as(CONTRACTOR, course.submission()).edit(json("{\"values\": {\"power\": 7}}")));
        var step = done(site.as(CONTRACTOR, edited).submit(CommandJson.none(json("{}")),
                Optional.of(course.round())));

        assertThat(SubmissionEvent.of(step)).extracting(DomainEvent::name).containsExactly(
                "submission.submitted", "round.opened", "decision.carried", "decision.lost");
    }
}
