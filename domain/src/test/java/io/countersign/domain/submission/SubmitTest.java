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

import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.offer.Completeness;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.Round;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the way of submitting, all at once. */
class SubmitTest {

    private static final String RICH = """
            {"name": "Pump", "consultantTypeIds": ["%1$s", "%2$s"],
             "specifications": [
               {"key": "flow", "type": "quantity", "unit": "m3/h", "required": true,
                "constraints": {"min": "30", "requirement": "at_least"}, "ownerConsultantTypeId": "%1$s"},
               {"key": "power", "type": "quantity", "unit": "kW", "constraints": {"requiredWhen":
                {"field": "flow", "is": "greater_than", "value": "40", "unit": "m3/h"}}},
               {"key": "colour", "type": "text", "required": true, "constraints": {"oneOf": ["red", "blue"]}},
               {"key": "poles", "type": "integer", "constraints": {"max": "4"}},
               {"key": "ready", "type": "boolean"}],
             "requiredDocuments": [
               {"key": "datasheet", "source": "contractor_with_supervision", "minCount": 2,
                "mediaTypes": ["application/pdf"]},
               {"key": "warranty", "source": "contractor", "required": false}],
             "checklist": [{"key": "checked", "kind": "checked_mark"}, {"key": "tested", "kind": "yes_no"},
               {"key": "photo", "kind": "file"}, {"key": "reading", "kind": "value"},
               {"key": "walk", "kind": "joint_check", "required": false}]}
            """.formatted(PLUMBING, ELECTRICAL);

    private static final String COMPLETE = """
            {"name": "Pump P-1", "values": {"flow": {"value": "36", "unit": "m3/h"}, "colour": "red", "poles": "2",
              "ready": false},
             "documents": [{"key": "datasheet", "name": "a.pdf", "mediaType": "application/pdf"},
              {"key": "datasheet", "name": "b.pdf"}],
             "checklist": {"checked": true, "tested": false, "photo": {"name": "p.jpg"}, "reading": 5}}""";

    private final Site site = new Site(RICH);

    @Test
    void freezesTheOfferInANewRound() {
        var draft = site.draft(COMPLETE);
        var step = done(site.as(CONTRACTOR, draft).submit(CommandJson.none(json("{}")), Optional.empty()));
        var inReview = (Submission.InReview) step.next();

        assertThat(inReview.round()).isEqualTo(new Round(1, NOW, CONTRACTOR, draft.core().offer(),
                draft.core().offer().digest(), Optional.empty(), List.of(), List.of()));
        assertThat(step.facts()).containsExactly(new SubmissionFact.Submitted(),
                new SubmissionFact.RoundOpened(inReview.round()));
        assertThat(inReview.awaiting()).containsExactlyInAnyOrder(PLUMBING, ELECTRICAL);
        assertThat(inReview.core().rounds()).isEqualTo(1);
        assertThat(inReview.core().version()).isEqualTo(1);
        assertThat(inReview.core().submitted()).contains(new SubmissionCore.Submitted(CONTRACTOR, NOW));
        assertThat(draft.core().rounds()).isZero();
    }

    @Test
    void listsEveryGapAtOnce() {
        assertThat(faults("{\"name\": \"Pump P-1\"}")).containsExactly("/checklist/checked required",
                "/checklist/photo required", "/checklist/reading required", "/checklist/tested required",
                "/documents/datasheet required", "/values/colour required", "/values/flow required");
    }

    @Test
    void listsWhatIsOfTheWrongKindBesideWhatIsMissing() {
        assertThat(faults("""
                {"name": "Pump P-1", "values": {"flow": {"value": "36", "unit": "bar"}, "colour": "", "poles": "two",
                  "ready": "yes"},
                 "documents": [{"key": "datasheet", "name": "a.png", "mediaType": "image/png"}],
                 "checklist": {"checked": false, "tested": "yes", "photo": {}, "reading": true, "walk": false}}"""))
                .containsExactly("/checklist/checked required", "/checklist/photo/name required",
                        "/checklist/reading wrong-type", "/checklist/tested wrong-type",
                        "/documents/0/mediaType not-allowed-value", "/documents/datasheet required",
                        "/values/colour required", "/values/flow/unit incommensurable-unit",
                        "/values/poles wrong-type", "/values/ready wrong-type");
    }

    @Test
    void takesAClearedValueForAMissingOne() {
        assertThat(faults(COMPLETE.replace("\"colour\": \"red\"", "\"colour\": null").replace("\"checked\": true",
                "\"checked\": null"))).containsExactly("/checklist/checked required", "/values/colour required");
    }

    @Test
    void namesTheSourceThatMustSupplyADocument() {
        var offer = site.draft("{\"name\": \"Pump P-1\"}").core().offer();

        assertThat(Completeness.of(offer, site.dossier(site.draft(COMPLETE), CONTRACTOR).template().definition())
                .gaps()).contains(new Fault(Pointer.ROOT.member("documents").member("datasheet"), FaultCode.REQUIRED,
                        Map.of("source", "contractor_with_supervision", "min", "2")));
    }

    @ParameterizedTest(name = "{0} {1}: power asked for {2}")
    @CsvSource({"40, m3/h, false", "40.1, m3/h, true", "12, L/s, true", "11, L/s, false"})
    void asksForAFieldWhenItsConditionHolds(String value, String unit, boolean asked) {
        var faults = faults(COMPLETE.replace("{\"value\": \"36\", \"unit\": \"m3/h\"}",
                "{\"value\": \"%s\", \"unit\": \"%s\"}".formatted(value, unit)));

        assertThat(faults).isEqualTo(asked ? List.of("/values/power required") : List.of());
    }

    @Test
    void wantsEveryDeviationDeclaredWithItsPlace() {
        site.require("{\"flow\": {\"value\": \"15\", \"unit\": \"L/s\"}}");
        var deviating = COMPLETE.replace("36", "29").replace("red", "green").replace("\"poles\": \"2\"",
                "\"poles\": 6");
        var refused = (Refusal.InvalidContent) refusal(submit(site.draft(deviating)));

        assertThat(refused.faults()).containsExactly(
                new Fault(Offer.placeOf("flow"), FaultCode.UNDECLARED_DEVIATION,
                        Map.of("constraint", "min", "required", "30 m3/h")),
                new Fault(Offer.placeOf("flow"), FaultCode.UNDECLARED_DEVIATION,
                        Map.of("constraint", "at_least", "required", "54 m3/h")),
                new Fault(Offer.placeOf("colour"), FaultCode.UNDECLARED_DEVIATION,
                        Map.of("constraint", "oneOf", "required", "red, blue")),
                new Fault(Offer.placeOf("poles"), FaultCode.UNDECLARED_DEVIATION,
                        Map.of("constraint", "max", "required", "4")));
        assertThat(faults(declaring(deviating, "flow", "poles"))).containsExactly(
                "/values/colour undeclared-deviation");
        assertThat(faults(declaring(deviating, "flow", "poles", "colour"))).isEmpty();
    }

    @Test
    void takesADeclarationOfWhatDoesNotDeviate() {
        assertThat(faults(declaring(COMPLETE, "flow"))).isEmpty();
    }

    @Test
    void wantsEnoughPeopleToSatisfyTheRule() {
        site.dismiss(ELECTRICIAN);
        var refused = (Refusal.InvalidContent) refusal(submit(site.draft(COMPLETE)));

        assertThat(refused.faults()).containsExactly(new Fault(Pointer.ROOT, FaultCode.RULE_UNSATISFIABLE, Map.of(
                "consultantTypeId", ELECTRICAL.toString(), "consultantType", "Electrical", "count", "1")));
    }

    @Test
    void doesNotCountWhoeverWroteTheOfferAmongThePeople() {
        site.dismiss(PLUMBER);
        site.assign(CONTRACTOR, PLUMBING);

        assertThat(faults(COMPLETE)).containsExactly(" rule-unsatisfiable");
    }

    @Test
    void doesNotCountWhoeverSubmitsAmongThePeople() {
        site.dismiss(PLUMBER);
        site.assign(MANAGER, PLUMBING);
        var draft = site.draft(COMPLETE);

        assertThat(FaultLines.of(((Refusal.InvalidContent) refusal(site.as(MANAGER, draft)
                .submit(CommandJson.none(json("{}")), Optional.empty()))).faults()))
                .containsExactly(" rule-unsatisfiable");
        assertThat(next(submit(draft)).status()).isEqualTo(Status.IN_REVIEW);
    }

    @Test
    void reportsGapsDeviationsStaffAndBodyTogether() {
        site.dismiss(PLUMBER);
        site.dismiss(ELECTRICIAN);
        var draft = site
                .draft("""
                        {"name": "Pump P-1", "values": {"flow": {"value": "29", "unit": "m3/h"}},
                         "documents": [], "checklist": {"checked": true, "tested": true, "photo": {"name": "x"}, "reading": "5"}}
                        """);
        var refused = (Refusal.InvalidContent) refusal(site.as(CONTRACTOR, draft)
                .submit(CommandJson.none(json("{\"note\": 1}")), Optional.empty()));

        assertThat(FaultLines.of(refused.faults())).containsExactly(" rule-unsatisfiable", " rule-unsatisfiable",
                "/documents/datasheet required", "/note unknown-field", "/values/colour required",
                "/values/flow undeclared-deviation");
    }

    @Test
    void refusesARetiredTemplateBeforeItLooksAtTheOffer() {
        site.retireTemplate();

        assertThat(refusal(submit(site.draft("{\"name\": \"Pump P-1\"}")))).isEqualTo(new Refusal.TemplateRetired());
    }

    @Test
    void saysSoWhenNothingOfTheRuleApplies() {
        var never = new Site("""
                {"name": "Pump", "specifications": [{"key": "x", "type": "text"}], "approvalRule":
                  {"when": {"condition": {"field": "x", "is": "present"},
                   "rule": {"discipline": {"consultantTypeId": "%s"}}}}}""".formatted(PLUMBING));

        assertThat(FaultLines.of(((Refusal.InvalidContent) refusal(never.as(CONTRACTOR, never.draft(
                "{\"name\": \"Pump P-1\"}")).submit(CommandJson.none(json("{}")), Optional.empty()))).faults()))
                .containsExactly(" rule-unsatisfiable");
    }

    private List<String> faults(String offer) {
        return switch (submit(site.draft(offer))) {
            case Outcome.Done<Step> submitted -> List.of();
            case Outcome.Refused<Step>(Refusal.InvalidContent(var faults)) -> FaultLines.of(faults);
            case Outcome.Refused<Step>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private Outcome<Step> submit(Submission draft) {
        return site.as(CONTRACTOR, draft).submit(CommandJson.none(json("{}")), Optional.empty());
    }

    private static String declaring(String offer, String... fields) {
        var declared = List.of(fields).stream()
                .map(field -> "{\"field\": \"%s\", \"reason\": \"as agreed\"}".formatted(field)).toList();
        return offer.replaceFirst("\\}$", ", \"declaredDeviations\": " + declared + "}");
    }

    private static Refusal refusal(Outcome<Step> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Step>(var refusal) -> refusal;
            case Outcome.Done<Step>(var step) -> throw new AssertionError(step);
        };
    }
}
