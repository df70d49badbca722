package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.NOW;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.VIEWER;
import static io.countersign.domain.submission.Site.done;
import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.next;
import static io.countersign.domain.submission.Site.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.offer.DeclaredDeviation;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.template.diff.TemplateDiff;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A draft moves to a version that has no place for a field, a document and a checklist item any more, and asks for others. */
class MigrationTest {

    private static final List<String> WITHOUT_PLACE = List.of("colour", "documents/datasheet",
            "checklist/curve_checked");

    private final Site site = new Site();
    private final Submission draft = site
            .draft("""
                    {"name": "Pump P-1", "leadTimeDays": 3, "values": {"flow": {"value": "12", "unit": "L/s"}, "colour": "red"},
                     "documents": [{"key": "datasheet", "name": "curve.pdf"}], "checklist": {"curve_checked": true},
                     "declaredDeviations": [{"field": "colour", "reason": "sold out"}, {"field": "flow", "reason": "as sold"}]}""");
    private final TemplateVersion version = version("""
            {"name": "Pump", "consultantTypeIds": ["%s"],
             "specifications": [{"key": "flow", "type": "quantity", "unit": "m3/h"},
                                {"key": "power", "type": "quantity", "unit": "kW", "required": true}],
             "requiredDocuments": [{"key": "curve", "source": "contractor", "required": false}],
             "checklist": [{"key": "visited", "kind": "checked_mark", "required": false}]}""".formatted(PLUMBING));

    private TemplateVersion version(String text) {
        var definition = Site.withRule(value(TemplateDefinition.read(json(text))));
        return new TemplateVersion(new TemplateVersionId(draft.core().template().template(), 2), definition,
                definition.digest(), NOW, MANAGER);
    }

    private static Checked<MigrationDraft> dropping(List<String> places) {
        return new Checked.Valid<>(new MigrationDraft(2, places));
    }

    private Outcome<Step> migrate(List<String> drop) {
        return site.as(CONTRACTOR, draft).migrate(Optional.of(version), dropping(drop));
    }

    private static Outcome<Step> refused(Fault... faults) {
        return Outcome.refused(new Refusal.InvalidContent(List.of(faults)));
    }

    private static Fault noPlace(String place) {
        return Fault.at(Pointer.ROOT.member("drop"), FaultCode.NO_PLACE, "place", place);
    }

    @Test
    void keepsWhatHasAPlaceAndDropsWhatIsNamed() {
        var moved = next(site.as(MANAGER, draft).migrate(Optional.of(version), dropping(WITHOUT_PLACE)));
        var offer = moved.core().offer();

        assertThat(moved).isInstanceOf(Submission.Draft.class);
        assertThat(moved.core().template()).isEqualTo(version.id());
        assertThat(moved.core().version()).isEqualTo(draft.core().version() + 1);
        assertThat(moved.core().authors()).isEqualTo(Set.of(CONTRACTOR, MANAGER));
        assertThat(offer.name()).isEqualTo("Pump P-1");
        assertThat(offer.leadTimeDays()).contains(3);
        assertThat(offer.values()).containsOnlyKeys("flow");
        assertThat(offer.documents()).isEmpty();
        assertThat(offer.checklist()).isEmpty();
        assertThat(offer.declaredDeviations()).extracting(DeclaredDeviation::field).containsExactly("flow");
    }

    @Test
    void keepsEverythingOfAVersionWithTheSamePlaces() {
        var same = version("""
                {"name": "Pump", "consultantTypeIds": ["%s"],
                 "specifications": [{"key": "flow", "type": "text"}, {"key": "colour", "type": "text"}],
                 "requiredDocuments": [{"key": "datasheet", "source": "contractor"}],
                 "checklist": [{"key": "curve_checked", "kind": "joint_check"}]}""".formatted(PLUMBING));
        var moved = next(site.as(CONTRACTOR, draft).migrate(Optional.of(same), dropping(List.of())));

        assertThat(moved.core().offer()).isEqualTo(draft.core().offer());
    }

    @Test
    void losesNothingUnnamed() {
        assertThat(migrate(List.of())).isEqualTo(
                refused(WITHOUT_PLACE.stream().map(MigrationTest::noPlace).toArray(Fault[]::new)));
        assertThat(migrate(List.of("colour"))).isEqualTo(
                refused(noPlace("documents/datasheet"), noPlace("checklist/curve_checked")));
    }

    @Test
    void dropsOnlyWhatTheVersionHasNoPlaceFor() {
        var allowed = String.join(", ", WITHOUT_PLACE);

        assertThat(migrate(List.of("flow", "colour", "color"))).isEqualTo(refused(
                Fault.at(Pointer.ROOT.member("drop").element(0), FaultCode.NOT_ALLOWED_VALUE, "allowed", allowed),
                Fault.at(Pointer.ROOT.member("drop").element(2), FaultCode.NOT_ALLOWED_VALUE, "allowed", allowed)));
    }

    @Test
    void needsAVersionThatThereIs() {
        assertThat(site.as(CONTRACTOR, draft).migrate(Optional.empty(), dropping(List.of())))
                .isEqualTo(refused(Fault.at(Pointer.ROOT.member("templateVersion"), FaultCode.UNKNOWN_REFERENCE,
                        "reference", 2)));
    }

    @Test
    void isRefusedForAccessVersionStateAndContentInThisOrder() {
        var bad = MigrationDraft.read(json("{}"));
        var stale = new Precondition.Versions(Set.of(77L));
        var inReview = site.inReview();

        assertThat(refusal(VIEWER, inReview, stale, bad)).isInstanceOf(Refusal.Forbidden.class);
        assertThat(refusal(CONTRACTOR, inReview, stale, bad)).isInstanceOf(Refusal.PreconditionFailed.class);
        assertThat(refusal(CONTRACTOR, inReview, new Precondition.AnyVersion(), bad))
                .isEqualTo(LifeCycle.migratable(inReview).refusalOrNone().orElseThrow());
        assertThat(refusal(CONTRACTOR, draft, new Precondition.AnyVersion(), bad))
                .isEqualTo(new Refusal.InvalidContent(bad.faultsOrNone()));
    }

    private Refusal refusal(UserId by, Submission submission, Precondition precondition,
            Checked<MigrationDraft> body) {
        var commands = new SubmissionCommands(site.dossier(submission, by), precondition);
        var refusals = Stream.of(commands.migrate(Optional.of(version), body),
                commands.previewMigration(Optional.of(version), body))
                .map(outcome -> ((Outcome.Refused<?>) outcome).refusal()).distinct().toList();
        assertThat(refusals).hasSize(1);
        return refusals.getFirst();
    }

    @Test
    void saysBeforehandWhatItWouldMean() {
        var bare = site.draft("{\"name\": \"Pump P-1\", \"values\": {\"flow\": \"?\", \"colour\": \"red\"}}");
        var preview = done(site.as(CONTRACTOR, bare).previewMigration(Optional.of(version),
                dropping(List.of("documents/datasheet"))));

        assertThat(preview.from()).isEqualTo(bare.core().template());
        assertThat(preview.to()).isEqualTo(version.id());
        assertThat(preview.diff()).isEqualTo(TemplateDiff.between(
                site.dossier(bare, CONTRACTOR).template().definition(), version.definition()));
        assertThat(preview.dropped()).isEmpty();
        assertThat(preview.unplaced()).containsExactly("colour");
        assertThat(FaultLines.of(preview.appearing())).containsExactly("/values/power required");
        assertThat(FaultLines.of(preview.disappearing()))
                .contains("/checklist/curve_checked required").noneMatch(line -> line.startsWith("/values"));
        assertThat(done(site.as(CONTRACTOR, draft).previewMigration(Optional.of(version),
                dropping(List.of("colour")))).dropped()).containsExactly("colour");
    }

    @Test
    void isWrittenDownWithAVersionAndWhatIsDropped() {
        assertThat(MigrationDraft.read(json("{\"templateVersion\": 2, \"drop\": [\"colour\"]}")))
                .isEqualTo(dropping(List.of("colour")));
        assertThat(MigrationDraft.read(json("{\"templateVersion\": 2}"))).isEqualTo(dropping(List.of()));
        assertThat(FaultLines.of(MigrationDraft.read(json("null")))).containsExactly(" required");
        assertThat(
                FaultLines.of(MigrationDraft.read(json("{\"templateVersion\": 0, \"drop\": \"colour\", \"to\": 1}"))))
                .containsExactly("/drop wrong-type", "/templateVersion too-small", "/to unknown-field");
    }
}
