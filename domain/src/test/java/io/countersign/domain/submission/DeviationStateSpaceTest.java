package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.deviation.Finding;
import io.countersign.domain.deviation.FindingStatus;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.user.UserId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every state that votes, retractions and requirement values can bring one review into: none of them is an approval while a
 * deviation stands that nobody accepted as it stands.
 */
@Tag("exhaustive")
class DeviationStateSpaceTest {

    private static final int OFFERED = 43;
    private static final List<Integer> REQUIRED = List.of(0, 50, 60);
    private static final List<Vote> VOTES = List.of(new Vote("approved", false), new Vote("approved_as_noted", false),
            new Vote("approved_as_noted", true), new Vote("revision_requested", false), new Vote("recused", false));

    private final Site site = new Site();
    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<State> toVisit = new ArrayDeque<>();
    private int approvals;
    private int approvalsOfDeviations;

    private record Vote(String kind, boolean accepting) {}

    /** @param madeUnder what was required, in m3/h, when each decision was made */
    private record State(Submission.InReview review, int required, Map<DecisionId, Integer> madeUnder) {

        /** What was required matters only to a decision that accepts. */
        String key() {
            return required + review.round().currentDecisions().stream()
                    .map(it -> it.approver() + " " + it.kind() + it.statement().acceptedDeviations()
                            + (it.statement().acceptedDeviations().isEmpty() ? "" : madeUnder.get(it.id())))
                    .sorted().toList().toString();
        }
    }

    @Test
    void noPathReachesAnApprovalWhileADeviationIsUnaccepted() {
        visit(new State((Submission.InReview) site.inReview(), 0, Map.of()));
        while (!toVisit.isEmpty()) {
            var state = toVisit.remove();
            for (var vote : VOTES) {
                vote(state, PLUMBER, PLUMBING, vote);
                vote(state, ELECTRICIAN, ELECTRICAL, vote);
            }
            state.review().round().currentDecisions().forEach(decision -> retract(state, decision));
            REQUIRED.stream().filter(value -> value != state.required()).forEach(value -> require(state, value));
        }
        assertThat(seen).hasSizeGreaterThan(60);
        assertThat(approvals).isGreaterThan(approvalsOfDeviations);
        assertThat(approvalsOfDeviations).isPositive();
    }

    private void vote(State state, UserId user, ConsultantTypeId type, Vote vote) {
        site.require(flow(state.required()));
        var earlier = state.review().round().currentDecisions().stream().filter(it -> it.approver().equals(user))
                .map(it -> ", \"supersedes\": \"" + it.id() + '"').findFirst().orElse("");
        var outcome = site.decide(state.review(), user, """
                {"consultantTypeId": "%s", "round": 1, "decision": "%s", "comments": "x", "acceptedDeviations": %s%s}"""
                .formatted(type, vote.kind(), vote.accepting() ? "[\"flow\"]" : "[]", earlier));
        if (outcome instanceof Outcome.Done<ReviewCommands.Decided>(var decided) && decided.step().hasEffect()) {
            var madeUnder = new HashMap<>(state.madeUnder());
            madeUnder.put(decided.decision().id(), state.required());
            arrive(decided.step().next(), state.review().round().with(decided.decision()),
                    state.required(), madeUnder);
        }
    }

    private void retract(State state, Decision decision) {
        site.require(flow(state.required()));
        var outcome = new ReviewCommands(site.dossier(state.review(), decision.approver()))
                .retract(Optional.of(decision), new Precondition.AnyVersion(), new Checked.Valid<>(""));
        arrive(Site.next(outcome), state.review().round().retracted(decision.id(), Site.NOW), state.required(),
                state.madeUnder());
    }

    private void require(State state, int value) {
        site.require(flow(state.required()));
        var cause = site.require(flow(value));
        var next = new ReviewCommands(site.dossier(state.review(), PLUMBER)).reevaluate(cause).next();
        arrive(next, state.review().round(), value, state.madeUnder());
    }

    private void arrive(Submission next, Round round, int required, Map<DecisionId, Integer> madeUnder) {
        if (next instanceof Submission.InReview review) {
            visit(new State(review, required, madeUnder));
        } else if (next instanceof Submission.Approved approved) {
            approvals++;
            var deviates = OFFERED < required;
            var accepted = round.currentDecisions().stream().anyMatch(it -> it.approver().equals(PLUMBER)
                    && it.statement().acceptedDeviations().contains("flow") && madeUnder.get(it.id()) == required);
            assertThat(!deviates || accepted).as("%s m3/h required: %s", required, round.decisions()).isTrue();
            assertThat(approved.status()).isEqualTo(round.currentDecisions().stream()
                    .anyMatch(it -> it.kind().jsonName().equals("approved_as_noted"))
                            ? Status.APPROVED_AS_NOTED
                            : Status.APPROVED);
            assertThat(Reviews
                    .ofContent(site.dossier(approved, PLUMBER), Optional.of(new JudgedRound(round, Optional.empty())))
                    .deviations().findings())
                    .extracting(Finding::status).isSubsetOf(FindingStatus.COMPLIES, FindingStatus.ACCEPTED);
            approvalsOfDeviations += deviates ? 1 : 0;
        }
    }

    private void visit(State state) {
        if (seen.add(state.key())) {
            toVisit.add(state);
        }
    }

    private static String flow(int required) {
        return required == 0
                ? "{\"flow\": null}"
                : "{\"flow\": {\"value\": \"%d\", \"unit\": \"m3/h\"}}".formatted(required);
    }
}
