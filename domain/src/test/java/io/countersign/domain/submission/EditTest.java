package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.ADMIN;
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
import static io.countersign.domain.submission.Site.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changing an offer by a merge patch, creating one, and moving it to another version of its template. */
class EditTest {

    private static final Checked<MigrationDraft> TO_SECOND = MigrationDraft.read(json("{\"templateVersion\": 2}"));

    private final Site site = new Site();

    @Test
    void mergesAPatchAsRfc7396Says() {
        var edited = next(site.as(CONTRACTOR, site.draft()).edit(json("""
                {"name": " Pump P-2 ", "values": {"flow": {"value": "13"}, "colour": "e\u0301<b>ממ\\"ד"},
                 "documents": [], "checklist": null, "requiredOnSite": "2026-05-01"}""")));

        assertThat(edited.core().offer().toJson()).isEqualTo(json("""
                {"name": "Pump P-2", "requiredOnSite": "2026-05-01",
                 "values": {"flow": {"value": "13", "unit": "L/s"}, "colour": "é<b>ממ\\"ד"}, "documents": [],
                 "checklist": {}, "declaredDeviations": []}"""));
        assertThat(edited.status()).isEqualTo(Status.DRAFT);
        assertThat(edited.core().version()).isEqualTo(1);
        assertThat(next(site.as(CONTRACTOR, edited).edit(json("""
                {"values": {"colour": null, "flow": {"unit": null}}, "requiredOnSite": null}"""))).core().offer()
                .toJson()).isEqualTo(json("""
                        {"name": "Pump P-2", "values": {"flow": {"value": "13"}}, "documents": [], "checklist": {},
                         "declaredDeviations": []}"""));
    }

    @Test
    void keepsADraftThatIsIncompleteOrOfTheWrongTypes() {
        var edited = next(site.as(CONTRACTOR, site.draft()).edit(
                json("""
                        {"values": {"flow": ["later", {"a": null}], "colour": ""}, "checklist": {"curve_checked": "maybe"}}""")));

        assertThat(edited.core().offer().values()).containsEntry("colour", JsonValue.text(""))
                .containsEntry("flow", json("[\"later\", {\"a\": null}]"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, value = {
            "null| required", "[]| wrong-type", "\"x\"| wrong-type", "{\"name\":null}|/name required",
            "{\"name\":\"x\"}|/name too-short", "{\"name\":\"a\\u202eb\"}|/name misleading-text",
            "{\"status\":\"approved\"}|/status unknown-field", "{\"status\":null}|/status unknown-field",
            "{\"templateId\":null,\"id\":1}|/id unknown-field;/templateId unknown-field",
            "{\"values\":[]}|/values wrong-type", "{\"values\":{\"typo\":1}}|/values/typo unknown-field",
            "{\"values\":{\"typo\":null}}|/values/typo unknown-field",
            "{\"checklist\":{\"typo\":null,\"curve_checked\":null}}|/checklist/typo unknown-field",
            "{\"checklist\":{\"typo\":true}}|/checklist/typo unknown-field",
            "{\"values\":{\"colour\":\"\\u0000\",\"flow\":{\"x\":[1e100]}}}"
                    + "|/values/colour unstorable-text;/values/flow/x/0 number-out-of-bounds",
            "{\"equipmentId\":\"x\",\"requiredOnSite\":\"soon\"}|/equipmentId invalid-id;/requiredOnSite wrong-type",
            "{\"documents\":[{\"key\":\"x\",\"name\":\"\"},{\"key\":\"datasheet\",\"name\":\"a\",\"size\":1}]}"
                    + "|/documents/0/name required;/documents/1/size unknown-field",
            "{\"documents\":[{\"key\":\"x\",\"name\":\"a\",\"sha256\":\"0\"}]}|/documents/0/key not-allowed-value;/documents/0/sha256 invalid-value",
            "{\"documents\":[{\"key\":\"x\",\"name\":\"a\"}]}|/documents/0/key not-allowed-value",
            "{\"documents\":[{\"key\":\"datasheet\",\"name\":\"a\",\"mediaType\":\"pdf\"}]}"
                    + "|/documents/0/mediaType invalid-value",
            "{\"declaredDeviations\":[{\"field\":\"flow\"},{\"field\":\"typo\",\"reason\":\"x\"},"
                    + "{\"field\":\"flow\",\"reason\":\"x\"},{\"field\":\"flow\",\"reason\":\"y\"}]}"
                    + "|/declaredDeviations/0/reason required;/declaredDeviations/1/field unknown-specification;"
                    + "/declaredDeviations/3/field duplicate"})
    void refusesAPatchWithEveryFaultAtOnce(String patch, String expected) {
        assertThat(faults(site.as(CONTRACTOR, site.draft()).edit(json(patch)))).containsExactly(expected.split(";"));
    }

    @Test
    void boundsWhatAFreeValueHolds() {
        var deep = "{\"values\": {\"colour\": %s}}";

        assertThat(next(site.as(CONTRACTOR, site.draft()).edit(json(deep.formatted("[".repeat(8) + "]".repeat(8)))))
                .status()).isEqualTo(Status.DRAFT);
        assertThat(faults(site.as(CONTRACTOR, site.draft()).edit(json(deep.formatted("[".repeat(9) + "]".repeat(9))))))
                .containsExactly("/values/colour/0/0/0/0/0/0/0/0 too-deep");
        assertThat(faults(site.as(CONTRACTOR, site.draft()).edit(json(
                "{\"documents\": [" + "{\"key\": \"datasheet\", \"name\": \"a\"},".repeat(100)
                        + "{\"key\": \"datasheet\", \"name\": \"a\"}]}"))))
                .containsExactly("/documents too-many");
    }

    @Test
    void makesWhoeverEditsOneOfTheAuthors() {
        var edited = next(site.as(MANAGER, site.draft()).edit(json("{}")));

        assertThat(edited.core().authors()).containsExactly(CONTRACTOR, MANAGER);
        assertThat(edited.core().creation().by()).isEqualTo(CONTRACTOR);
        assertThat(edited.core().updatedAt()).isEqualTo(NOW);
    }

    @Test
    void keepsTheRoundsWhenARevisionIsEdited() {
        var revision = revisionRequested();
        var edited = next(site.as(CONTRACTOR, revision).edit(json("{\"values\": {\"colour\": \"red\"}}")));

        assertThat(edited.status()).isEqualTo(Status.REVISION_REQUESTED);
        assertThat(edited.core().rounds()).isEqualTo(1);
        var second = (Submission.InReview) next(
                site.as(CONTRACTOR, edited).submit(CommandJson.none(json("{}")), Optional.empty()));
        assertThat(second.round().number()).isEqualTo(2);
        assertThat(second.round().content()).isEqualTo(edited.core().offer());
        assertThat(second.round().decisions()).isEmpty();
        assertThat(second.round().contentDigest()).isNotEqualTo(revision.core().offer().digest());
    }

    @Test
    void readsTheEnvelopeBeforeTheOffer() {
        var template = "00000000-0000-0000-0000-000000000001";

        assertThat(value(SubmissionDraft.read(json("{\"templateId\": \"%s\", \"name\": 5}".formatted(template))))
                .templateVersion()).isEmpty();
        assertThat(FaultLines.of(SubmissionDraft.read(json("{\"templateVersion\": 0, \"replaces\": \"x\"}"))))
                .containsExactly("/replaces invalid-id", "/templateId required", "/templateVersion too-small");
        assertThat(FaultLines.of(SubmissionDraft.readOffer(json("""
                {"templateId": "%s", "templateVersion": 1, "replaces": null, "status": "draft", "values": {"x": 1}}"""
                .formatted(template)), definition()))).containsExactly("/name required", "/status unknown-field",
                        "/values/x unknown-field");
    }

    @Test
    void comesBackFromItsOwnJson() {
        var offer = site.draft("""
                {"name": "משאבה", "equipmentId": "00000000-0000-0000-0000-000000000001", "requiredOnSite": "2026-05-01",
                 "values": {"flow": {"value": 1.50, "unit": "x"}, "colour": null},
                 "documents": [{"key": "datasheet", "name": "a", "uri": "u", "sha256": "%s", "mediaType": "a/b"}],
                 "checklist": {"curve_checked": [1e3]}, "declaredDeviations": [{"field": "flow", "reason": "<b>"}]}"""
                .formatted("0a".repeat(32))).core().offer();

        assertThat(Offer.readTrusted(offer.toJson())).isEqualTo(offer);
        assertThat(Offer.readTrusted(offer.toJson()).digest()).isEqualTo(offer.digest());
    }

    @Test
    void movesADraftToAnotherVersionOfItsTemplate() {
        var moved = done(site.as(MANAGER, site.draft()).migrate(Optional.of(version(2)), TO_SECOND));

        assertThat(moved.facts())
                .containsExactly(new SubmissionFact.Migrated(site.draft().core().template()));
        assertThat(moved.next().status()).isEqualTo(Status.DRAFT);
        assertThat(moved.next().core().template().number()).isEqualTo(2);
        assertThat(moved.next().core().offer()).isEqualTo(site.draft().core().offer());
        assertThat(moved.next().core().authors()).containsExactly(CONTRACTOR, MANAGER);
    }

    @Test
    void refusesToMoveADraftToAVersionThatWouldLoseSomething() {
        var smaller = new TemplateVersion(new TemplateVersionId(site.draft().core().template().template(), 2),
                withRule("{\"name\": \"Pump\", \"consultantTypeIds\": [\"%s\"]}".formatted(PLUMBING)), "sha-256:0", NOW,
                ADMIN);

        assertThat(faults(site.as(CONTRACTOR, site.draft()).migrate(Optional.of(smaller), TO_SECOND))).containsExactly(
                "/drop no-place", "/drop no-place", "/drop no-place");
    }

    @Test
    void refusesToMoveADraftToAVersionThatDoesNotExist() {
        assertThat(faults(site.as(CONTRACTOR, site.draft()).migrate(Optional.empty(), TO_SECOND)))
                .containsExactly("/templateVersion unknown-reference");
        assertThat(faults(site.as(CONTRACTOR, site.draft()).migrate(Optional.empty(),
                MigrationDraft.read(json("{}")))))
                .containsExactly("/templateVersion required");
    }

    @Test
    void movesNothingButADraft() {
        assertThat(refusal(site.as(CONTRACTOR, site.inReview()).migrate(Optional.of(version(2)), TO_SECOND)))
                .isEqualTo(new Refusal.Locked(1));
        assertThat(refusal(site.as(CONTRACTOR, revisionRequested()).migrate(Optional.of(version(2)), TO_SECOND)))
                .isEqualTo(new Refusal.HasHistory(1));
    }

    private TemplateVersion version(int number) {
        var current = site.dossier(site.draft(), CONTRACTOR).template();
        return new TemplateVersion(new TemplateVersionId(current.id().template(), number), current.definition(),
                current.digest(), NOW, ADMIN);
    }

    private static TemplateDefinition withRule(String text) {
        var read = value(TemplateDefinition.read(json(text)));
        return new TemplateDefinition(read.heading(), read.specifications(), read.requiredDocuments(),
                read.checklist(), read.consultantTypes(), read.rule(), read.review());
    }

    private TemplateDefinition definition() {
        return site.dossier(site.draft(), CONTRACTOR).template().definition();
    }

    private Submission revisionRequested() {
        var first = site.decided(site.inReview(), PLUMBER, PLUMBING, "revision_requested");
        return site.decided(first, ELECTRICIAN, ELECTRICAL, "approved");
    }

    private static List<String> faults(Outcome<Step> outcome) {
        return FaultLines.of(((Refusal.InvalidContent) refusal(outcome)).faults());
    }

    private static Refusal refusal(Outcome<Step> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Step>(var refusal) -> refusal;
            case Outcome.Done<Step>(var step) -> throw new AssertionError(step);
        };
    }

    @Test
    void refusesMembersThatADeclaredDeviationDoesNotHave() {
        var refused = (Outcome.Refused<Step>) site.as(CONTRACTOR, site.draft())
                .edit(json("{\"declaredDeviations\": [{\"field\": \"flow\", \"reason\": \"sold\", \"typo\": 1}]}"));

        assertThat(FaultLines.of(((Refusal.InvalidContent) refused.refusal()).faults()))
                .containsExactly("/declaredDeviations/0/typo unknown-field");
    }

    @Test
    void countsEveryChangeWhenItIsTakenBack() {
        var inReview = site.inReview();
        var recalled = next(site.as(CONTRACTOR, inReview).recall(CommandJson.optional(json("{}"))));

        assertThat(recalled.core().version()).isEqualTo(inReview.core().version() + 1);
    }

    @Test
    void readsTheOfferOfASubmissionThatIsToBe() {
        var read = SubmissionDraft.readOffer(json("{\"templateId\": 1, \"name\": \"Pump P-1\"}"),
                site.dossier(site.draft(), CONTRACTOR).template().definition());

        assertThat(Site.value(read).name()).isEqualTo("Pump P-1");
    }
}
