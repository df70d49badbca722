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

import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal.Role;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.Round;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, and the order in which commands are refused: 404, 403, 428, 412, 409, 422. */
class AccessTest {

    private static final Precondition ANY = new Precondition.AnyVersion();
    private static final UserId OTHER_CONTRACTOR = new UserId(new UUID(0, 9));

    private final Site site = new Site();

    /** The commands on a submission that ask for its version. */
    private enum Command {
        EDIT(true, true), SUBMIT(true, true), RECALL(true, true), WITHDRAW(true, true), OVERRIDE(false, true),
        VOID(false, true), DELETE(true, false), MIGRATE(true, true);

        private final boolean ofAuthors;
        private final boolean withContent;

        Command(boolean ofAuthors, boolean withContent) {
            this.ofAuthors = ofAuthors;
            this.withContent = withContent;
        }

        /** Gives the command with a body that is never valid. */
        Optional<Refusal> refusal(SubmissionCommands commands) {
            var bad = json("{\"typo\": 1}");
            return switch (this) {
                case EDIT -> of(commands.edit(bad));
                case SUBMIT -> of(commands.submit(CommandJson.none(bad), Optional.empty()));
                case RECALL -> of(commands.recall(CommandJson.optional(bad)));
                case WITHDRAW -> of(commands.withdraw(CommandJson.optional(bad)));
                case OVERRIDE -> of(commands.override(CommandJson.override(bad)));
                case VOID -> of(commands.declareVoid(CommandJson.required(bad)));
                case DELETE -> of(commands.delete());
                case MIGRATE -> of(commands.migrate(Optional.empty(), MigrationDraft.read(bad)));
            };
        }

        private static Optional<Refusal> of(Outcome<Step> outcome) {
            return switch (outcome) {
                case Outcome.Refused<Step>(var refusal) -> Optional.of(refusal);
                case Outcome.Done<Step> done -> Optional.empty();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesInTheOrderOfTheContract(Command command) {
        var withdrawn = next(site.as(CONTRACTOR, site.draft()).withdraw(CommandJson.optional(json("{}"))));
        var allowed = command.ofAuthors ? CONTRACTOR : MANAGER;
        var open = command == Command.RECALL || command == Command.OVERRIDE ? site.inReview() : site.draft();

        assertThat(refusal(command, withdrawn, STRANGER, new Precondition.Missing()))
                .contains(new Refusal.NotFound());
        assertThat(refusal(command, withdrawn, VIEWER, new Precondition.Missing()))
                .contains(new Refusal.Forbidden(command.ofAuthors
                        ? List.of(Role.MANAGER, Role.AUTHOR)
                        : List.of(Role.MANAGER)));
        assertThat(refusal(command, withdrawn, allowed, new Precondition.Missing()))
                .contains(new Refusal.PreconditionRequired());
        assertThat(refusal(command, withdrawn, allowed, new Precondition.Versions(Set.of(0L, 2L))))
                .contains(new Refusal.PreconditionFailed(1));
        assertThat(refusal(command, withdrawn, allowed, new Precondition.Versions(Set.of(1L)))).get()
                .isInstanceOf(command == Command.DELETE ? Refusal.HasHistory.class : Refusal.Final.class);
        if (command.withContent) {
            assertThat(refusal(command, open, allowed, ANY)).containsInstanceOf(Refusal.InvalidContent.class);
        } else {
            assertThat(refusal(command, open, allowed, ANY)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsOnlyTheRolesOfTheTableGiveACommand(Command command) {
        var open = command == Command.RECALL || command == Command.OVERRIDE ? site.inReview() : site.draft();
        Function<UserId, Boolean> allowed = user -> refusal(command, open, user, ANY)
                .filter(it -> !(it instanceof Refusal.InvalidContent)).isEmpty();

        assertThat(allowed.apply(MANAGER)).isTrue();
        assertThat(allowed.apply(CONTRACTOR)).isEqualTo(command.ofAuthors);
        assertThat(Stream.of(ADMIN, VIEWER, PLUMBER, STRANGER).map(allowed)).containsOnly(false);
        assertThat(refusal(command, open, ADMIN, ANY)).containsInstanceOf(Refusal.Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource
    void keepsAContractorOffTheSubmissionsOfOthers(Command command) {
        var dossier = site.dossier(site.draft(), OTHER_CONTRACTOR);
        var contractor = new ProjectAccess(new Actor(OTHER_CONTRACTOR, false), dossier.access().project(),
                Optional.of(ProjectRole.CONTRACTOR), List.of());

        assertThat(command.refusal(new SubmissionCommands(with(dossier, contractor), ANY)))
                .containsInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void keepsAnAuthorOffWhoIsNoContractorAnyMore() {
        var dossier = site.dossier(site.draft(), CONTRACTOR);
        var viewer = new ProjectAccess(new Actor(CONTRACTOR, false), dossier.access().project(),
                Optional.of(ProjectRole.VIEWER), List.of());
        var gone = new ProjectAccess(new Actor(CONTRACTOR, false), dossier.access().project(), Optional.empty(),
                List.of());

        assertThat(Command.EDIT.refusal(new SubmissionCommands(with(dossier, viewer), ANY)))
                .containsInstanceOf(Refusal.Forbidden.class);
        assertThat(Command.EDIT.refusal(new SubmissionCommands(with(dossier, gone), ANY)))
                .contains(new Refusal.NotFound());
    }

    @Test
    void refusesToOverrideAndVoidOnesOwnSubmission() {
        var own = next(site.as(MANAGER, site.draft()).submit(CommandJson.none(json("{}")), Optional.empty()));

        assertThat(refusal(Command.OVERRIDE, own, MANAGER, new Precondition.Missing()))
                .contains(new Refusal.SelfApproval());
        assertThat(refusal(Command.VOID, own, MANAGER, new Precondition.Missing()))
                .contains(new Refusal.SelfApproval());
        assertThat(refusal(Command.WITHDRAW, own, MANAGER, ANY)).containsInstanceOf(Refusal.InvalidContent.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{}|/outcome required;/reason required",
            "{\"outcome\":\"rejected\",\"reason\":\"long enough\"}|/outcome not-allowed-value",
            "{\"outcome\":\"approved\",\"reason\":\"too short\"}|/reason too-short",
            "{\"outcome\":\"approved\",\"reason\":\"\"}|/reason required",
            "{\"outcome\":\"approved\",\"reason\":null,\"x\":1}|/reason required;/x unknown-field"})
    void wantsAnOutcomeAndAReasonToOverride(String body, String expected) {
        assertThat(FaultLines.of(CommandJson.override(json(body)))).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\"too short\"}", "{\"reason\":5}",
            "{\"reason\":\"\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\"}"})
    void wantsAReasonOfTenCharactersToDeclareVoid(String body) {
        assertThat(FaultLines.of(CommandJson.required(json(body)))).singleElement().asString().startsWith("/reason ");
        assertThat(FaultLines.of(CommandJson.required(json("{\"reason\": \"0123456789\"}")))).isEmpty();
    }

    @Test
    void approvesByOverrideWithAReasonThatStaysVisible() {
        var inReview = site.decided(site.inReview(), PLUMBER, PLUMBING, "rejected");
        var step = done(site.as(MANAGER, inReview).override(CommandJson.override(json(
                "{\"outcome\": \"approved_as_noted\", \"reason\": \"the site cannot wait\"}"))));
        var approved = (Submission.Approved) step.next();
        var basis = new Submission.Basis.Overridden(
                new Submission.Act(MANAGER, NOW, Optional.of("the site cannot wait")));

        assertThat(approved.basis()).isEqualTo(basis);
        assertThat(approved.status()).isEqualTo(Status.APPROVED_AS_NOTED);
        assertThat(approved.status().release()).isEqualTo(Status.Release.RESTRICTED);
        assertThat(step.facts()).containsExactly(new SubmissionFact.Overridden(basis.act()),
                site.closed(inReview, Round.Result.APPROVED_AS_NOTED));
        var voided = (Submission.Voided) next(site.as(MANAGER, approved)
                .declareVoid(CommandJson.required(json("{\"reason\": \"wrong building\"}"))));
        assertThat(voided.earlierBasis()).contains(basis);
        assertThat(voided.act().reason()).contains("wrong building");
        assertThat(voided.status().release()).isEqualTo(Status.Release.NONE);
    }

    @Test
    void closesTheOpenRoundWhenASubmissionEnds() {
        var inReview = site.inReview();

        assertThat(done(site.as(CONTRACTOR, inReview).withdraw(CommandJson.optional(json("{\"reason\": \"x\"}"))))
                .facts()).containsExactly(new SubmissionFact.Withdrawn(act(CONTRACTOR, "x")),
                        site.closed(inReview, Round.Result.WITHDRAWN));
        assertThat(done(site.as(MANAGER, inReview)
                .declareVoid(CommandJson.required(json("{\"reason\": \"wrong building\"}")))).facts())
                .containsExactly(new SubmissionFact.Voided(act(MANAGER, "wrong building")),
                        site.closed(inReview, Round.Result.VOID));
        assertThat(done(site.as(CONTRACTOR, inReview).recall(CommandJson.optional(json("{}")))).facts())
                .containsExactly(new SubmissionFact.Recalled(1));
        assertThat(done(site.as(CONTRACTOR, site.draft()).withdraw(CommandJson.optional(json("{}")))).facts())
                .containsExactly(new SubmissionFact.Withdrawn(new Submission.Act(CONTRACTOR, NOW, Optional.empty())));
    }

    private static Submission.Act act(UserId by, String reason) {
        return new Submission.Act(by, NOW, Optional.of(reason));
    }

    @Test
    void remembersTheBasisOfAnApprovalByTheRuleWhenItIsDeclaredVoid() {
        var approved = site.decided(site.decided(site.inReview(), PLUMBER, PLUMBING, "approved"), ELECTRICIAN,
                ELECTRICAL, "approved");
        var voided = (Submission.Voided) next(site.as(MANAGER, approved)
                .declareVoid(CommandJson.required(json("{\"reason\": \"wrong building\"}"))));

        assertThat(voided.earlierBasis()).contains(new Submission.Basis.ByRule());
    }

    private Optional<Refusal> refusal(Command command, Submission submission, UserId user, Precondition precondition) {
        return command.refusal(new SubmissionCommands(site.dossier(submission, user), precondition));
    }

    private static Dossier with(Dossier dossier, ProjectAccess access) {
        return new Dossier(dossier.submission(), dossier.pinned(), access, dossier.surroundings(), dossier.at());
    }
}
