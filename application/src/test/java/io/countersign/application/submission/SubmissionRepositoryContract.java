package io.countersign.application.submission;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.delegation;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.equipment;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.revoked;
import static io.countersign.application.Samples.user;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OFFER;
import static io.countersign.application.submission.ReviewScene.OTHER_CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OTHER_PROJECT;
import static io.countersign.application.submission.ReviewScene.OTHER_TYPE;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.decided;
import static io.countersign.application.submission.ReviewScene.decision;
import static io.countersign.application.submission.ReviewScene.offer;
import static io.countersign.application.submission.ReviewScene.publicationOf;
import static io.countersign.application.submission.ReviewScene.result;
import static io.countersign.application.submission.ReviewScene.submission;
import static io.countersign.application.submission.ReviewScene.versionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.PageWalk;
import io.countersign.application.Turns;
import io.countersign.application.failure.StorageException.BrokenReference;
import io.countersign.application.failure.StorageException.DuplicateValue;
import io.countersign.application.failure.StorageException.Unavailable;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.requirement.RequirementValues.SetBy;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.LostDecision;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.schedule.Due;
import io.countersign.domain.submission.CommandJson.OverrideEffect;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.PinnedDraft;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.Submission.Act;
import io.countersign.domain.submission.Submission.Basis;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionFact;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What every {@link SubmissionRepository} keeps to. */
public abstract class SubmissionRepositoryContract {

    private static final SubmissionFilter ANY = new SubmissionFilter(Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty());

    private ReviewPorts ports;
    private SubmissionRepository submissions;
    private ReviewScene scene;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract ReviewPorts ports();

    @BeforeEach
    void begin() {
        ports = ports();
        submissions = ports.submissions();
        scene = new ReviewScene(ports);
    }

    private static void assertSame(Object actual, Object expected) {
        assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void numbersTheSubmissionsOfEachProjectFromOne() {
        assertThat(value(submissions.nextNumber(PROJECT.id()))).isEqualTo(new SubmissionNumber(1));
        assertThat(value(submissions.nextNumber(PROJECT.id()))).isEqualTo(new SubmissionNumber(2));
        assertThat(value(submissions.nextNumber(OTHER_PROJECT.id()))).isEqualTo(new SubmissionNumber(1));
        failure(submissions.nextNumber(project(9).id()), BrokenReference.class);
    }

    @Test
    void givesNoNumberTwiceWhenManyAsk() {
        var numbers = Flux.range(0, 40)
                .flatMap(n -> ports.ports().transactions().required(submissions.nextNumber(PROJECT.id())))
                .collectList();

        assertThat(value(numbers)).doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void keepsADraftAsItWasGiven() {
        var item = equipment(1, PROJECT);
        done(ports.ports().equipment().insert(item, user(1).id()));
        var json = "{\"equipmentId\": \"" + item.id() + "\"," + OFFER.substring(1);
        var replaced = scene.newDraft(1, PROJECT, 1);
        done(submissions.keep(Step.creating(replaced)));
        var draft = Submission.draft(submission(2), new SubmissionNumber(7), PROJECT.id(), versionOf(2).id(),
                offer(json),
                Optional.of(submission(1)), CONTRACTOR.id(), at(2));
        done(submissions.keep(Step.creating(draft)));

        var kept = scene.kept(2);
        assertSame(kept, draft);
        assertThat(JsonWriter.write(kept.core().offer().toJson())).isEqualTo(JsonWriter.write(offer(json).toJson()));
        assertThat(kept.core().offer().digest()).isEqualTo(offer(json).digest());
    }

    @Test
    void refusesADraftThatHasNoPlace() {
        var draft = scene.newDraft(1, PROJECT, 1);
        var core = draft.core();
        done(submissions.keep(Step.creating(draft)));

        failure(submissions.keep(Step.creating(draft)), DuplicateValue.class);
        assertThat(failure(
                submissions.keep(
                        Step.creating(Submission.draft(submission(2), core.number(), core.project(), core.template(),
                                core.offer(), Optional.empty(), CONTRACTOR.id(), at(2)))),
                DuplicateValue.class).constraint())
                .isEqualTo("uq_equipment_approval_submissions_number");
        assertThat(failure(
                submissions.keep(Step.creating(Submission.draft(submission(2), new SubmissionNumber(2), core.project(),
                        versionOf(9).id(), core.offer(), Optional.empty(), CONTRACTOR.id(), at(2)))),
                BrokenReference.class))
                .isNotNull();
        assertThat(failure(
                submissions.keep(Step.creating(Submission.draft(submission(2), new SubmissionNumber(2), project(9).id(),
                        core.template(), core.offer(), Optional.empty(), CONTRACTOR.id(), at(2)))),
                BrokenReference.class))
                .isNotNull();
    }

    @Test
    void answersNothingForWhatIsNotThere() {
        var id = submission(1);

        assertThat(maybe(submissions.findDossier(id, MANAGER))).isEmpty();
        assertThat(maybe(submissions.lockDossier(id, MANAGER))).isEmpty();
        assertThat(value(submissions.page(PROJECT.id(), MANAGER, ANY, PageWalk.ALL)).items()).isEmpty();
        assertThat(value(submissions.rounds(id))).isEmpty();
        assertThat(value(submissions.decisions(id, PageWalk.ALL)).items()).isEmpty();
        assertThat(maybe(submissions.findDecision(id, decision(1)))).isEmpty();
        assertThat(value(submissions.inReview(PROJECT.id()))).isEmpty();
        assertThat(maybe(submissions.statusOf(PROJECT.id(), id))).isEmpty();
        failure(submissions.keep(deleting(scene.newDraft(1, PROJECT, 1))), Unavailable.class);
    }

    @Test
    void bringsEverythingItTakesToJudge() {
        var both = assignment(5, PROJECT, user(3), OTHER_TYPE);
        done(ports.ports().assignments().insert(both, user(1).id()));
        var requirements = new RequirementValues(PROJECT.id(), versionOf(1).id().template(),
                Map.of("weight", new JsonValue.JsonNumber("10.0")),
                Map.of("weight", new SetBy(user(1).id(), Optional.of(TYPE.id()), at(7))), Optional.of(at(7)), 1);
        done(ports.requirements().save(requirements));
        scene.inReview(1);
        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED_AS_NOTED);

        var dossier = scene.dossier(1, CONSULTANT);

        assertThat(dossier.submission()).isInstanceOf(Submission.InReview.class);
        assertSame(dossier.template(), versionOf(1));
        assertThat(dossier.pinned().retired()).isFalse();
        assertThat(dossier.access().actor()).isEqualTo(CONSULTANT);
        assertThat(dossier.access().project()).isEqualTo(PROJECT);
        assertThat(dossier.access().role()).isEmpty();
        assertThat(dossier.access().assignments()).isEqualTo(List.of(assignment(3, PROJECT, user(3), TYPE), both));
        assertThat(dossier.surroundings().assignments()).containsExactly(assignment(3, PROJECT, user(3), TYPE),
                assignment(4, PROJECT, user(4), OTHER_TYPE), both);
        assertThat(dossier.surroundings().requirements()).isEqualTo(requirements);
        assertThat(dossier.surroundings().consultantTypeNames())
                .isEqualTo(
                        Map.of(TYPE.id(), TYPE.definition().name(), OTHER_TYPE.id(), OTHER_TYPE.definition().name()));
        var decision = ((Submission.InReview) dossier.submission()).round().decisions().getFirst();
        assertThat(dossier.at()).isAfter(decision.decidedAt());
        assertSame(value(submissions.page(PROJECT.id(), CONSULTANT, ANY, PageWalk.ALL)).items().getFirst().access(),
                dossier.access());
    }

    @Test
    void tellsWhereEverybodyStands() {
        scene.inReview(1);
        var assignments = ports.ports().assignments();
        done(assignments.update(ended(assignment(3, PROJECT, user(3), TYPE), 8)));

        assertThat(scene.dossier(1, MANAGER).access().role()).contains(ProjectRole.MANAGER);
        assertThat(scene.dossier(1, CONTRACTOR).access().role()).contains(ProjectRole.CONTRACTOR);
        var former = scene.dossier(1, CONSULTANT);
        assertThat(former.access().seesProject()).isTrue();
        assertThat(former.access().assignments()).isEqualTo(List.of(ended(assignment(3, PROJECT, user(3), TYPE), 8)));
        assertThat(former.surroundings().assignments()).containsExactly(ended(assignment(3, PROJECT, user(3), TYPE), 8),
                assignment(4, PROJECT, user(4), OTHER_TYPE));
        assertThat(scene.dossier(1, OUTSIDER).access().seesProject()).isFalse();
        assertThat(scene.dossier(1, new Actor(OUTSIDER.id(), true)).access().seesProject()).isTrue();
    }

    @Test
    void tellsWhatIsDelegatedAndToWhom() {
        scene.inReview(1);
        var held = delegation(5, assignment(3, PROJECT, user(3), TYPE), user(5), "2026-03-01", "2999-12-31");
        var revoked = delegation(6, assignment(3, PROJECT, user(3), TYPE), user(5), "2026-04-01", "2999-12-31");
        done(ports.ports().delegations().insert(held));
        done(ports.ports().delegations().insert(revoked));
        done(ports.ports().delegations().update(revoked(revoked, 7)));

        assertThat(scene.dossier(1, MANAGER).surroundings().delegations()).containsExactly(held);
        assertThat(scene.dossier(1, MANAGER).access().delegations()).isEmpty();
        assertThat(scene.dossier(1, OUTSIDER).surroundings().delegations()).containsExactly(held);
        assertThat(scene.dossier(1, OUTSIDER).access().delegations()).isEqualTo(List.of(held, revoked(revoked, 7)));
        assertThat(value(submissions.page(PROJECT.id(), OUTSIDER,
                new SubmissionFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty()), PageWalk.ALL))
                .items())
                .singleElement().satisfies(it -> assertThat(it.surroundings().delegations()).containsExactly(held));
    }

    @Test
    void keepsOneDecisionForASeatAndForWhomItWasMade() {
        scene.inReview(1);
        done(ports.ports().delegations().insert(
                delegation(5, assignment(3, PROJECT, user(3), TYPE), user(5), "2026-03-01", "2999-12-31")));
        var doubled = step(scene.dossier(1, CONSULTANT), DecisionKind.APPROVED_AS_NOTED);
        scene.decide(1, OUTSIDER, TYPE, DecisionKind.APPROVED);
        var kept = decisions(1).getFirst();
        var other = result(decided(scene.dossier(1, OTHER_CONSULTANT), OTHER_TYPE.id(), DecisionKind.APPROVED_AS_NOTED,
                Optional.empty())).step();
        List<SubmissionFact> twice = doubled.facts().stream()
                .filter(SubmissionFact.Decided.class::isInstance)
                .toList();

        assertThat(kept.approver()).isEqualTo(OUTSIDER.id());
        assertThat(kept.signature().onBehalfOf()).contains(CONSULTANT.id());
        assertThat(maybe(submissions.findDecision(submission(1), kept.id()))).contains(kept);
        assertThat(value(submissions.rounds(submission(1))).getFirst().decisions()).containsExactly(kept);
        assertThat(failure(submissions.keep(new Step(other.next(), twice, Deadlines.NONE)), DuplicateValue.class)
                .constraint())
                .isEqualTo("uq_equipment_approval_decisions_seat");
    }

    @Test
    void readsSeveralDossiersAtOnceOfSeveralProjects() {
        scene.inReview(1);
        scene.draft(2);
        scene.draft(3, OTHER_PROJECT, 1);

        var read = value(submissions.findDossiers(List.of(submission(3), submission(1), submission(9)), MANAGER));
        assertThat(read).extracting(it -> it.submission().core().id())
                .containsExactlyInAnyOrder(submission(1), submission(3));
        assertThat(read).allSatisfy(it -> assertThat(it.access().project().id())
                .isEqualTo(it.submission().core().project()));
    }

    @Test
    void tellsThatTheTemplateIsRetired() {
        scene.draft(1);
        var published = publicationOf(1).template();
        done(ports.ports().templates().update(result(published.retire(new Actor(user(1).id(), true),
                new Precondition.AnyVersion(), new Checked.Valid<>(true), at(9)))));

        assertThat(scene.dossier(1, MANAGER).pinned().retired()).isTrue();
    }

    @Test
    void keepsTheOpenRoundWithItsDecisions() {
        scene.inReview(1);
        var next = scene.decide(1, CONSULTANT, TYPE, DecisionKind.REVISION_REQUESTED);

        assertSame(scene.kept(1), next);
        assertThat(((Submission.InReview) next).awaiting()).containsExactly(OTHER_TYPE.id());
    }

    @Test
    void keepsAnApproval() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED);
        var next = scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);

        assertSame(scene.kept(1), next);
        assertThat(next).isInstanceOfSatisfying(Submission.Approved.class,
                approved -> assertThat(approved.basis()).isEqualTo(new Basis.ByRule()));
        assertThat(value(submissions.rounds(submission(1)))).singleElement().satisfies(round -> {
            assertThat(round.closing().map(Round.Closing::result)).contains(Round.Result.APPROVED);
            assertThat(round.decisions()).hasSize(2).allMatch(Decision::current);
        });
    }

    @Test
    void knowsWhatARoundWasJudgedBy() {
        scene.inReview(1);
        var open = maybe(submissions.findJudged(submission(1), 1)).orElseThrow();
        assertThat(open.recorded()).isEmpty();
        assertThat(open.round()).isEqualTo(((Submission.InReview) scene.kept(1)).round());
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED);
        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);

        var judged = maybe(submissions.findJudged(submission(1), 1)).orElseThrow();
        assertThat(judged.round()).isEqualTo(maybe(submissions.findRound(submission(1), 1)).orElseThrow());
        var recorded = judged.recorded().orElseThrow();
        assertThat(recorded.assigned().get(TYPE.id())).contains(CONSULTANT.id());
        assertThat(recorded.authors()).isEqualTo(scene.kept(1).core().authors());
        assertThat(maybe(submissions.findJudged(submission(1), 2))).isEmpty();
    }

    @Test
    void keepsARejection() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.REJECTED);
        var next = scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);

        assertThat(next.status()).isEqualTo(Status.REJECTED);
        assertSame(scene.kept(1), next);
    }

    @Test
    void keepsEveryRound() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.REVISION_REQUESTED);
        var returned = scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
        assertSame(scene.kept(1), returned);
        scene.edit(1, "{\"values\": {\"weight\": 11.0}}");
        var again = scene.submit(1);

        assertSame(scene.kept(1), again);
        var rounds = value(submissions.rounds(submission(1)));
        assertThat(rounds).extracting(Round::number).containsExactly(2, 1);
        assertThat(rounds.getFirst()).isEqualTo(((Submission.InReview) again).round());
        assertThat(rounds.getFirst().contentDigest()).isEqualTo(rounds.getFirst().content().digest());
        assertThat(rounds.getLast().content()).isEqualTo(offer(OFFER));
        assertThat(rounds.getLast().closing().map(Round.Closing::result)).contains(Round.Result.REVISION_REQUESTED);
        assertThat(rounds.getLast().decisions()).hasSize(2).extracting(Decision::kind)
                .containsExactly(DecisionKind.REVISION_REQUESTED, DecisionKind.APPROVED);
    }

    @Test
    void forgetsARoundThatWasRecalled() {
        scene.inReview(1);
        var recalled = scene.recall(1);

        assertSame(scene.kept(1), recalled);
        assertThat(recalled).isInstanceOf(Submission.Draft.class);
        assertThat(recalled.core().submitted()).isPresent();
        assertThat(value(submissions.rounds(submission(1)))).isEmpty();
        scene.submit(1);
        assertThat(value(submissions.rounds(submission(1)))).singleElement().extracting(Round::number).isEqualTo(1);
    }

    @Test
    void keepsWhatWasCarriedIntoARoundAndWhatWasLost() {
        carrying(DecisionKind.APPROVED_AS_NOTED, DecisionKind.REVISION_REQUESTED);
        var made = decisions(1).getLast();
        scene.edit(1, "{\"values\": {\"note\": \"other\"}}");
        var second = scene.submit(1);

        assertSame(scene.kept(1), second);
        assertThat(maybe(submissions.findRound(submission(1), 2)).orElseThrow())
                .isEqualTo(((Submission.InReview) second).round());
        var carried = decisions(1).getFirst();
        assertThat(carried.carriedFrom())
                .contains(new Decision.CarriedFrom(1, made.id(), second.core().updatedAt()));
        assertThat(carried.decidedAt()).isEqualTo(made.decidedAt());
        assertThat(carried.reviewed().scope()).isEqualTo(made.reviewed().scope()).isPresent();
        assertThat(maybe(submissions.findDecision(submission(1), carried.id()))).contains(carried);
        assertThat(value(submissions.page(PROJECT.id(), MANAGER, ANY, PageWalk.ALL)).items().getFirst().submission())
                .usingRecursiveComparison().isEqualTo(second);

        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.REVISION_REQUESTED);
        scene.edit(1, "{\"values\": {\"weight\": 11}}");
        var third = scene.submit(1);

        assertSame(scene.kept(1), third);
        assertThat(((Submission.InReview) third).round().lostDecisions()).containsExactly(
                new LostDecision(carried.id(), TYPE.id(), LostDecision.Reason.SCOPE_CHANGED,
                        List.of("/values/weight")));
        assertThat(maybe(submissions.findRound(submission(1), 3)).orElseThrow())
                .isEqualTo(((Submission.InReview) third).round());
        assertThat(maybe(submissions.findRound(submission(1), 4))).isEmpty();
    }

    @Test
    void carriesFromTheDecisionThatWasMadeHoweverManyRoundsAgo() {
        carrying(DecisionKind.APPROVED, DecisionKind.REVISION_REQUESTED);
        var made = decisions(1).getLast();
        scene.submit(1);
        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.REVISION_REQUESTED);
        var third = scene.submit(1);

        assertSame(scene.kept(1), third);
        assertThat(((Submission.InReview) third).round().decisions()).singleElement()
                .satisfies(carried -> assertThat(carried.carriedFrom()).contains(
                        new Decision.CarriedFrom(1, made.id(), third.core().updatedAt())));
    }

    @Test
    void forgetsWhatWasCarriedIntoARoundThatWasRecalled() {
        carrying(DecisionKind.APPROVED, DecisionKind.REVISION_REQUESTED);
        scene.submit(1);
        var recalled = scene.recall(1);

        assertSame(scene.kept(1), recalled);
        assertThat(decisions(1)).hasSize(2).allMatch(decision -> decision.round() == 1);
        assertSame(scene.submit(1), scene.kept(1));
        assertThat(decisions(1)).hasSize(3);
    }

    /** Submission 1 after its first round, in which both disciplines decided. */
    private void carrying(DecisionKind kind, DecisionKind otherKind) {
        scene.draft(1, PROJECT, 3);
        scene.submit(1);
        scene.decide(1, CONSULTANT, TYPE, kind);
        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, otherKind);
    }

    @Test
    void keepsWhatADecisionSupersedes() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.REVISION_REQUESTED);
        var first = decisions(1).getFirst();
        var next = scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED_AS_NOTED, Optional.of(first.id()));

        assertSame(scene.kept(1), next);
        assertThat(decisions(1)).hasSize(2).extracting(Decision::current).containsExactly(true, false);
        assertThat(decisions(1).getFirst().supersedes()).contains(first.id());
        assertThat(maybe(submissions.findDecision(submission(1), first.id())).map(Decision::current)).contains(false);
        assertThat(maybe(submissions.findDecision(submission(2), first.id()))).isEmpty();
    }

    @Test
    void keepsARetraction() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.REJECTED);
        var next = scene.retract(1, CONSULTANT, decisions(1).getFirst());

        assertSame(scene.kept(1), next);
        assertThat(decisions(1)).singleElement().satisfies(retracted -> {
            assertThat(retracted.current()).isFalse();
            assertThat(retracted.retractedAt()).contains(next.core().updatedAt());
        });
        assertSame(scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED), scene.kept(1));
    }

    private List<Decision> decisions(int n) {
        return value(submissions.decisions(submission(n), PageWalk.ALL)).items();
    }

    @Test
    void keepsAWithdrawal() {
        scene.inReview(1);
        assertSame(scene.withdraw(1, Optional.of("no longer needed")), scene.kept(1));
        assertThat(value(submissions.rounds(submission(1))).getFirst().closing().map(Round.Closing::result))
                .contains(Round.Result.WITHDRAWN);

        scene.draft(2);
        assertSame(scene.withdraw(2, Optional.empty()), scene.kept(2));
    }

    @Test
    void keepsAnOverrideAlsoAfterItWasDeclaredVoid() {
        scene.inReview(1);
        var overridden = scene.override(1, OverrideEffect.APPROVED_AS_NOTED);
        assertSame(scene.kept(1), overridden);

        var voided = scene.declareVoid(1);

        assertSame(scene.kept(1), voided);
        assertThat(voided).isInstanceOfSatisfying(Submission.Voided.class, it -> {
            assertThat(it.act().reason()).contains("issued in error");
            assertThat(it.earlierBasis()).containsInstanceOf(Basis.Overridden.class);
            assertThat(it.earlierBasis().map(basis -> ((Basis.Overridden) basis).act()).flatMap(Act::reason))
                    .contains("the client insists");
        });
    }

    @Test
    void keepsThatAVoidOneWasApprovedByItsRule() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED);
        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);

        var voided = scene.declareVoid(1);

        assertSame(scene.kept(1), voided);
        assertThat(((Submission.Voided) voided).earlierBasis()).contains(new Basis.ByRule());
    }

    @Test
    void keepsEveryAuthorInOrder() {
        scene.draft(1);
        scene.edit(1, MANAGER, "{\"name\": \"Another\"}");

        assertThat(scene.kept(1).core().authors()).containsExactly(CONTRACTOR.id(), MANAGER.id());
        assertThat(scene.kept(1).core().offer()).extracting(Offer::name).isEqualTo("Another");
    }

    @Test
    void writesNothingOverAnotherVersion() {
        scene.inReview(1);
        var stale = scene.dossier(1, CONSULTANT);
        var step = step(stale, DecisionKind.APPROVED);
        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED_AS_NOTED);
        var before = scene.kept(1);

        failure(submissions.keep(step), Unavailable.class);

        assertSame(scene.kept(1), before);
        assertThat(decisions(1)).hasSize(1);
    }

    private static Step step(Dossier dossier, DecisionKind kind) {
        return result(decided(dossier, TYPE.id(), kind, Optional.empty())).step();
    }

    @Test
    void keepsOneDecisionThatCountsForAPersonAndDiscipline() {
        scene.inReview(1);
        var doubled = step(scene.dossier(1, CONSULTANT), DecisionKind.APPROVED_AS_NOTED);
        var next = scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED);
        var other = result(decided(scene.dossier(1, OTHER_CONSULTANT), OTHER_TYPE.id(), DecisionKind.APPROVED_AS_NOTED,
                Optional.empty())).step();
        List<SubmissionFact> twice = doubled.facts().stream()
                .filter(SubmissionFact.Decided.class::isInstance)
                .toList();

        assertThat(failure(submissions.keep(new Step(other.next(), twice, Deadlines.NONE)), DuplicateValue.class)
                .constraint())
                .isEqualTo("uq_equipment_approval_decisions_current");
        assertSame(scene.kept(1), next);
    }

    private static Step deleting(Submission draft) {
        return new Step(draft, List.of(new SubmissionFact.Deleted()), Deadlines.NONE);
    }

    @Test
    void deletesADraft() {
        scene.draft(1);
        done(submissions.keep(deleting(scene.kept(1))));

        assertThat(maybe(submissions.findDossier(submission(1), MANAGER))).isEmpty();
    }

    @Test
    void deletesNothingThatHasHistory() {
        scene.inReview(1);
        scene.recall(1);
        scene.inReview(2);
        failure(submissions.keep(deleting(scene.kept(1))), Unavailable.class);
        failure(submissions.keep(deleting(scene.kept(2))), Unavailable.class);

        assertThat(maybe(submissions.findDossier(submission(1), MANAGER))).isPresent();
        assertThat(maybe(submissions.findDossier(submission(2), MANAGER))).isPresent();
    }

    @Test
    void readsUnderTheLockWhatTheOneBeforeWrote() {
        scene.inReview(1);
        var write = submissions.findDossier(submission(1), CONSULTANT)
                .flatMap(dossier -> submissions.keep(step(dossier, DecisionKind.APPROVED)));

        var read = Turns.readAfter(ports.ports().transactions(), submissions.lockDossier(submission(1), CONSULTANT),
                write);

        assertThat(((Submission.InReview) read.submission()).round().decisions()).hasSize(1);
    }

    @Test
    void readsPagesNewestFirst() {
        for (var n = 1; n <= 9; n++) {
            scene.draft(n);
        }
        scene.draft(10, OTHER_PROJECT, 1);

        assertThat(PageWalk.read(2, request -> submissions.page(PROJECT.id(), MANAGER, ANY, request)))
                .extracting(dossier -> dossier.submission().core().id())
                .containsExactlyElementsOf(
                        List.of(9, 8, 7, 6, 5, 4, 3, 2, 1).stream().map(ReviewScene::submission).toList());
        assertSame(
                value(submissions.page(PROJECT.id(), MANAGER, ANY, PageWalk.first(1))).items().getFirst().submission(),
                scene.kept(9));
    }

    @Test
    void findsOnlyWhatMatches() {
        scene.draft(1);
        scene.draft(2, PROJECT, 2);
        scene.inReview(3);
        scene.inReview(4);
        scene.decide(4, CONSULTANT, TYPE, DecisionKind.APPROVED);
        scene.inReview(5);
        scene.override(5, OverrideEffect.APPROVED);

        var second = Optional.of(versionOf(2).id().template());
        assertThat(matching(
                new SubmissionFilter(Set.of(Status.DRAFT), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(submission(2), submission(1));
        assertThat(matching(
                new SubmissionFilter(Set.of(Status.DRAFT, Status.APPROVED), Optional.empty(), Optional.empty(),
                        Optional.empty())))
                .containsExactly(submission(5), submission(2), submission(1));
        assertThat(matching(new SubmissionFilter(Set.of(), second, Optional.empty(), Optional.empty())))
                .containsExactly(submission(2));
        assertThat(matching(new SubmissionFilter(Set.of(), Optional.empty(), Optional.of(TYPE.id()), Optional.empty())))
                .containsExactly(submission(3));
        assertThat(matching(
                new SubmissionFilter(Set.of(), Optional.empty(), Optional.of(OTHER_TYPE.id()), Optional.empty())))
                .containsExactly(submission(4), submission(3));
        assertThat(matching(
                new SubmissionFilter(Set.of(Status.IN_REVIEW), second, Optional.of(OTHER_TYPE.id()), Optional.empty())))
                .isEmpty();
        assertThat(matching(
                new SubmissionFilter(Set.of(Status.DRAFT), Optional.empty(), Optional.of(TYPE.id()), Optional.empty())))
                .isEmpty();
    }

    @Test
    void findsWhatIsOverdue() {
        scene.draft(1);
        scene.draft(2);
        scene.inReview(3);
        scene.inReview(4);
        scene.edit(1, "{\"requiredOnSite\": \"2020-01-01\"}");
        keep(3, LocalDate.of(2020, 1, 1));
        keep(4, LocalDate.of(2096, 1, 1));
        var overdue = new SubmissionFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.of(true));

        assertThat(matching(overdue)).containsExactly(submission(3), submission(1));
        assertThat(matching(new SubmissionFilter(Set.of(Status.DRAFT), Optional.empty(), Optional.empty(),
                Optional.of(true)))).containsExactly(submission(1));
        assertThat(matching(new SubmissionFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.of(false))))
                .containsExactly(submission(4), submission(2));
        assertThat(PageWalk.read(1, request -> ports.submissions().page(PROJECT.id(), MANAGER, overdue, request)))
                .extracting(dossier -> dossier.submission().core().id())
                .containsExactly(submission(3), submission(1));

        scene.withdraw(3, Optional.empty());
        scene.edit(1, "{\"requiredOnSite\": null}");
        assertThat(matching(overdue)).isEmpty();
    }

    private void keep(int n, LocalDate day) {
        done(ports.schedule().keep(submission(n), new Deadlines(Optional.empty(),
                Optional.of(new Due(day, PROJECT.endOf(day))), Map.of())));
    }

    private List<SubmissionId> matching(SubmissionFilter filter) {
        return PageWalk.read(1, request -> submissions.page(PROJECT.id(), MANAGER, filter, request)).stream()
                .map(dossier -> dossier.submission().core().id())
                .toList();
    }

    @Test
    void readsDecisionsNewestFirst() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.REVISION_REQUESTED);
        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
        scene.submit(1);
        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.REJECTED);

        var walked = PageWalk.read(2, request -> submissions.decisions(submission(1), request));

        assertThat(walked).extracting(Decision::round).containsExactly(2, 1, 1);
        assertThat(walked).extracting(Decision::kind)
                .containsExactly(DecisionKind.REJECTED, DecisionKind.APPROVED, DecisionKind.REVISION_REQUESTED);
        assertThat(walked).allSatisfy(
                it -> assertThat(maybe(submissions.findDecision(submission(1), it.id()))).contains(it));
    }

    @Test
    void listsTheDraftsOfOlderVersionsOfWhoeverMayReadThem() {
        scene.draft(1);
        scene.draft(2);
        scene.inReview(3);
        scene.draft(4, PROJECT, 2);
        scene.draft(5, OTHER_PROJECT, 1);
        var second = new TemplateVersionId(versionOf(1).id().template(), 2);

        assertThat(drafts(second, CONTRACTOR)).containsExactly(submission(5), submission(2), submission(1));
        assertThat(drafts(second, CONSULTANT)).containsExactly(submission(2), submission(1));
        assertThat(drafts(second, OUTSIDER)).isEmpty();
        assertThat(drafts(second, new Actor(OUTSIDER.id(), true))).hasSize(3);
        assertThat(drafts(versionOf(1).id(), CONTRACTOR)).isEmpty();
        var draft = value(submissions.draftsBefore(second, CONTRACTOR, PageWalk.first(1))).items()
                .getFirst();
        assertSame(draft.template(), versionOf(1));
        assertThat(draft.name()).isEqualTo(offer(OFFER).name());
        assertThat(draft.createdBy()).isEqualTo(CONTRACTOR.id());
        assertThat(draft.project()).isEqualTo(OTHER_PROJECT.id());
    }

    private List<SubmissionId> drafts(TemplateVersionId version, Actor actor) {
        return PageWalk.read(2, page -> submissions.draftsBefore(version, actor, page)).stream().map(PinnedDraft::id)
                .toList();
    }

    @Test
    void listsWhatIsInReviewInTheOrderOfIds() {
        scene.inReview(9);
        scene.inReview(1);
        scene.inReview(3);
        scene.draft(2);

        assertThat(value(submissions.inReview(PROJECT.id())))
                .containsExactly(submission(1), submission(3), submission(9));
        assertThat(maybe(submissions.statusOf(PROJECT.id(), submission(9)))).contains(Status.IN_REVIEW);
        assertThat(maybe(submissions.statusOf(OTHER_PROJECT.id(), submission(9)))).isEmpty();
    }
}
