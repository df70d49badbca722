package io.countersign.application.simulation;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.user;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OTHER_CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OTHER_PROJECT;
import static io.countersign.application.submission.ReviewScene.OTHER_TYPE;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.versionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.simulation.port.out.RoundHistory.Scope;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.requirement.RequirementValues.SetBy;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.simulation.StoredRound.Origin;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.submission.CommandJson.OverrideEffect;
import io.countersign.domain.submission.Reviews;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.template.TemplateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RoundHistory} keeps to. */
public abstract class RoundHistoryContract {

    private static final TemplateId TEMPLATE = versionOf(1).id().template();
    private static final Scope EVERYWHERE = new Scope(TEMPLATE, Optional.empty());

    private ReviewPorts ports;
    private RoundHistory history;
    private ReviewScene scene;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract ReviewPorts ports();

    /** Makes the rounds as those are that closed before their circumstances were recorded. */
    protected abstract void forgetCircumstances();

    @BeforeEach
    void begin() {
        ports = ports();
        history = ports.history();
        scene = new ReviewScene(ports);
    }

    @Test
    void isEmptyAtTheEndAndOnlyThere() {
        assertThat(read(EVERYWHERE, 10)).isEmpty();
        scene.draft(1);
        scene.inReview(2);
        scene.recall(2);

        assertThat(read(EVERYWHERE, 10)).isEmpty();
    }

    @Test
    void readsEveryRoundOfTheTemplateOnceInOrder() {
        scene.inReview(9);
        scene.inReview(3);
        scene.decide(3, CONSULTANT, TYPE, DecisionKind.REVISION_REQUESTED);
        scene.decide(3, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
        scene.submit(3);
        scene.decide(3, CONSULTANT, TYPE, DecisionKind.REVISION_REQUESTED);
        scene.decide(3, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
        scene.submit(3);
        scene.draft(4);
        scene.draft(5, PROJECT, 2);
        scene.submit(5);
        done(ports.ports().assignments().insert(assignment(7, OTHER_PROJECT, user(3), TYPE), user(1).id()));
        done(ports.ports().assignments().insert(assignment(8, OTHER_PROJECT, user(4), OTHER_TYPE), user(1).id()));
        scene.draft(2, OTHER_PROJECT, 1);
        scene.submit(2);

        var all = List.of("3/1", "3/2", "3/3", "9/1", "2/1");
        for (var limit = 1; limit <= all.size() + 1; limit++) {
            assertThat(read(EVERYWHERE, limit)).as("%d at once", limit).extracting(RoundHistoryContract::name)
                    .containsExactlyElementsOf(all);
        }
        assertThat(read(new Scope(TEMPLATE, Optional.of(PROJECT.id())), 2)).extracting(RoundHistoryContract::name)
                .containsExactly("3/1", "3/2", "3/3", "9/1");
        assertThat(read(new Scope(TEMPLATE, Optional.of(OTHER_PROJECT.id())), 2))
                .extracting(RoundHistoryContract::name).containsExactly("2/1");
    }

    private static String name(StoredRound round) {
        var position = round.position();
        return position.submission().toString().charAt(0) + "/" + position.round();
    }

    @Test
    void bringsAnOpenRoundAsItIsNow() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.REJECTED);
        scene.retract(1, CONSULTANT, round(1).decisions().getFirst());
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED);
        done(ports.requirements().save(weight("10.0")));

        var stored = one();

        assertThat(stored.origin()).isEqualTo(Origin.CURRENT);
        assertThat(stored.result()).isEmpty();
        assertThat(stored.number()).isEqualTo(scene.kept(1).core().number());
        var dossier = stored.dossier();
        assertThat(dossier.template()).isEqualTo(versionOf(1));
        assertThat(dossier.access().role()).contains(ProjectRole.MANAGER);
        assertThat(dossier.surroundings().requirements()).isEqualTo(weight("10.0"));
        assertThat(dossier.surroundings().assignments()).extracting(ConsultantAssignment::user)
                .containsExactlyInAnyOrder(user(3).id(), user(4).id());
        assertThat(dossier.submission().core().authors()).containsExactlyElementsOf(scene.kept(1).core().authors());
        assertThat(round(stored).currentDecisions())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("comments")
                .containsExactlyElementsOf(round(1).currentDecisions())
                .hasSize(1)
                .allMatch(it -> it.reviewed().scope().isPresent());
        assertThat(round(stored).content()).isEqualTo(round(1).content());
        assertThat(Reviews.of(dossier).effectiveVerdict()).isEqualTo(Verdict.PENDING);
    }

    @Test
    void bringsAClosedRoundAsItWas() {
        done(ports.requirements().save(weight("10.0")));
        scene.inReview(1);
        var authors = scene.kept(1).core().authors();
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.REVISION_REQUESTED);
        scene.decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
        done(ports.ports().assignments().update(ended(assignment(3, PROJECT, user(3), TYPE), 8)));
        done(ports.requirements().save(weight("11.0", 2)));
        scene.edit(1, MANAGER, "{\"name\": \"Other\"}");

        var stored = one();

        assertThat(scene.kept(1).core().authors()).isNotEqualTo(authors);
        assertThat(stored.origin()).isEqualTo(Origin.RECORDED);
        assertThat(stored.result()).contains(Round.Result.REVISION_REQUESTED);
        assertThat(stored.dossier().submission().core()).extracting(SubmissionCore::authors).isEqualTo(authors);
        assertThat(stored.dossier().surroundings().requirements().values()).isEqualTo(weight("10.0").values());
        assertThat(stored.dossier().surroundings().assignments()).extracting(ConsultantAssignment::user)
                .containsExactlyInAnyOrder(user(3).id(), user(4).id());
        assertThat(Reviews.of(stored.dossier()).effectiveVerdict()).isEqualTo(Verdict.NEEDS_REVISION);
    }

    @Test
    void recordsTheCircumstancesHoweverARoundEnds() {
        scene.inReview(1);
        scene.withdraw(1, Optional.empty());
        scene.inReview(2);
        scene.override(2, OverrideEffect.APPROVED);
        scene.inReview(3);
        scene.declareVoid(3);
        scene.inReview(4);
        scene.decide(4, CONSULTANT, TYPE, DecisionKind.APPROVED);
        scene.decide(4, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);

        assertThat(read(EVERYWHERE, 10)).hasSize(4).allMatch(it -> it.origin() == Origin.RECORDED)
                .extracting(it -> it.result().orElseThrow()).containsExactly(Round.Result.WITHDRAWN,
                        Round.Result.APPROVED, Round.Result.VOID, Round.Result.APPROVED);
        assertThat(read(EVERYWHERE, 10)).extracting(it -> Reviews.of(it.dossier()).effectiveVerdict())
                .containsExactly(Verdict.PENDING, Verdict.PENDING, Verdict.PENDING, Verdict.APPROVED);
    }

    @Test
    void reconstructsWhatWasNotRecorded() {
        done(ports.requirements().save(weight("10.0")));
        scene.inReview(1);
        scene.withdraw(1, Optional.empty());
        var closedAt = scene.kept(1).core().updatedAt();
        var ended = assignment(3, PROJECT, user(3), TYPE);
        done(ports.ports().assignments().update(new ConsultantAssignment(ended.id(), ended.project(), ended.user(),
                ended.consultantType(), ended.validity(), Optional.of(closedAt.plusSeconds(1)), ended.createdAt(),
                ended.version() + 1)));
        var late = assignment(5, PROJECT, user(5), TYPE);
        done(ports.ports().assignments().insert(new ConsultantAssignment(late.id(), late.project(), late.user(),
                late.consultantType(), late.validity(), Optional.empty(), closedAt.plusSeconds(1), 0),
                user(1).id()));
        done(ports.requirements().save(weight("11.0", 2)));
        forgetCircumstances();

        var stored = one();

        assertThat(stored.origin()).isEqualTo(Origin.RECONSTRUCTED);
        assertThat(stored.dossier().at()).isEqualTo(closedAt);
        assertThat(stored.dossier().surroundings().assignments()).extracting(ConsultantAssignment::user)
                .containsExactlyInAnyOrder(user(3).id(), user(4).id());
        assertThat(stored.dossier().surroundings().requirements().values()).isEqualTo(weight("11.0").values());
    }

    private static RequirementValues weight(String number) {
        return weight(number, 1);
    }

    private static RequirementValues weight(String number, int version) {
        return new RequirementValues(PROJECT.id(), TEMPLATE, Map.of("weight", new JsonValue.JsonNumber(number)),
                Map.of("weight", new SetBy(user(1).id(), Optional.of(TYPE.id()), at(7))), Optional.of(at(7)), version);
    }

    private Round round(int n) {
        return ((Submission.InReview) scene.kept(n)).round();
    }

    private static Round round(StoredRound stored) {
        return ((Submission.InReview) stored.dossier().submission()).round();
    }

    private StoredRound one() {
        var all = read(EVERYWHERE, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** All of them, at most so many at once. */
    private List<StoredRound> read(Scope scope, int limit) {
        var all = new ArrayList<StoredRound>();
        var page = value(history.next(scope, MANAGER, Optional.empty(), limit));
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
            page = value(history.next(scope, MANAGER, Optional.of(page.getLast().position()), limit));
        }
        return all;
    }
}
