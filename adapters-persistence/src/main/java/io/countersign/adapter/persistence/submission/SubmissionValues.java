package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.submission.Deadlines;
import io.countersign.domain.submission.Decision;
import io.countersign.domain.submission.DecisionId;
import io.countersign.domain.submission.LostDecision;
import io.countersign.domain.submission.Round;
import io.countersign.domain.submission.Submission.Act;
import io.countersign.domain.submission.Submission.Basis;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionChange;
import io.countersign.domain.submission.SubmissionCore.Submitted;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.Transition;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values that the statements {@code insert} and {@code save} bind, in their order. */
final class SubmissionValues {

    static final String BY_RULE = "rule";
    static final String OVERRIDDEN = "overridden";

    private static final List<Object> NOTHING_OPENED = nulls(Integer.class, Instant.class, UUID.class, String.class,
            String.class);
    private static final List<Object> NOTHING_CARRIED = carried(List.of(), List.of());
    private static final List<Object> NOTHING_CLOSED = nulls(Integer.class, String.class, Instant.class);
    private static final List<Object> NO_CIRCUMSTANCES = nulls(String.class);
    private static final List<Object> NOTHING_RECALLED = nulls(Integer.class);
    private static final List<Object> NOTHING_RETRACTED = nulls(UUID.class, Instant.class);
    private static final List<Object> NOTHING_DECIDED = nulls(UUID.class, Integer.class, UUID.class, String.class,
            UUID.class, String.class, String.class, String.class, String.class, UUID.class, Instant.class,
            String.class, UUID.class);

    private SubmissionValues() {
    }

    static Object[] ofInsert(Submission submission) {
        var core = submission.core();
        var values = state(submission);
        values.add(core.project().value());
        values.add(core.number().value());
        values.add(core.creation().by().value());
        values.add(Nullables.of(core.creation().replaces().map(SubmissionId::value), UUID.class));
        values.add(core.creation().at());
        return values.toArray();
    }

    static Object[] ofSave(Transition transition, Deadlines deadlines) {
        var opened = NOTHING_OPENED;
        var carried = NOTHING_CARRIED;
        var closed = NOTHING_CLOSED;
        var recalled = NOTHING_RECALLED;
        var retracted = NOTHING_RETRACTED;
        var decided = NOTHING_DECIDED;
        var circumstances = NO_CIRCUMSTANCES;
        for (var change : transition.changes()) {
            switch (change) {
                case SubmissionChange.RoundOpened(var round) -> {
                    opened = once(opened, NOTHING_OPENED, opened(round));
                    carried = carried(round.decisions(), round.lostDecisions());
                }
                case SubmissionChange.RoundClosed(var round, var closing, var judgedBy) -> {
                    closed = once(closed, NOTHING_CLOSED,
                            List.of(round, closing.result().jsonName(), closing.at()));
                    circumstances = List.of(JsonWriter.write(judgedBy.toJson()));
                }
                case SubmissionChange.RoundRecalled(var round) ->
                    recalled = once(recalled, NOTHING_RECALLED, List.of(round));
                case SubmissionChange.Decided(var decision) ->
                    decided = once(decided, NOTHING_DECIDED, decided(decision));
                case SubmissionChange.Reevaluated reevaluated -> {
                    // Why the verdict changed is an event; the submission itself keeps the state it leads to.
                }
                case SubmissionChange.Retracted(var decision, var at) -> retracted = once(retracted, NOTHING_RETRACTED,
                        List.of(decision.value(), at));
            }
        }
        return Stream
                .of(state(transition.next()), opened, closed, recalled, retracted, decided, carried, circumstances,
                        DeadlineValues.of(deadlines))
                .flatMap(Collection::stream)
                .toArray();
    }

    private static List<Object> once(List<Object> before, List<Object> nothing, List<Object> values) {
        if (!before.equals(nothing)) {
            throw new IllegalArgumentException("changes: two of a kind in one step");
        }
        return values;
    }

    private static List<Object> state(Submission submission) {
        var core = submission.core();
        var offer = core.offer();
        var values = new ArrayList<Object>();
        values.add(core.id().value());
        values.add(core.template().template().value());
        values.add(core.template().number());
        values.add(offer.name());
        values.add(Nullables.of(offer.equipment().map(EquipmentId::value), UUID.class));
        values.add(Nullables.of(offer.requiredOnSite(), LocalDate.class));
        values.add(JsonWriter.write(offer.toJson()));
        values.add(ids(core.authors(), UserId::value));
        values.add(core.rounds());
        values.add(Nullables.of(core.submitted().map(it -> it.by().value()), UUID.class));
        values.add(Nullables.of(core.submitted().map(Submitted::at), Instant.class));
        values.add(core.updatedAt());
        values.add(core.version());
        values.add(submission.status().jsonName());
        values.add(ids(awaiting(submission), ConsultantTypeId::value));
        values.add(Nullables.of(basis(submission).map(SubmissionValues::name), String.class));
        addAct(values, closing(submission));
        addAct(values, submission instanceof Submission.Voided voided ? Optional.of(voided.act()) : Optional.empty());
        return values;
    }

    private static Set<ConsultantTypeId> awaiting(Submission submission) {
        return submission instanceof Submission.InReview inReview ? inReview.awaiting() : Set.of();
    }

    private static Optional<Basis> basis(Submission submission) {
        return switch (submission) {
            case Submission.Approved approved -> Optional.of(approved.basis());
            case Submission.Voided voided -> voided.earlierBasis();
            case Submission.Draft draft -> Optional.empty();
            case Submission.InReview inReview -> Optional.empty();
            case Submission.RevisionRequested revision -> Optional.empty();
            case Submission.Rejected rejected -> Optional.empty();
            case Submission.Withdrawn withdrawn -> Optional.empty();
        };
    }

    private static String name(Basis basis) {
        return switch (basis) {
            case Basis.ByRule rule -> BY_RULE;
            case Basis.Overridden overridden -> OVERRIDDEN;
        };
    }

    /** The act of closing is the withdrawal, or the override, which stays when what it approved is declared void. */
    private static Optional<Act> closing(Submission submission) {
        return submission instanceof Submission.Withdrawn withdrawn
                ? Optional.of(withdrawn.act())
                : basis(submission).flatMap(basis -> basis instanceof Basis.Overridden(var act)
                        ? Optional.of(act)
                        : Optional.empty());
    }

    private static void addAct(List<Object> values, Optional<Act> act) {
        values.add(Nullables.of(act.flatMap(Act::reason), String.class));
        values.add(Nullables.of(act.map(it -> it.by().value()), UUID.class));
        values.add(Nullables.of(act.map(Act::at), Instant.class));
    }

    private static List<Object> opened(Round round) {
        return List.of(round.number(), round.submittedAt(), round.submittedBy().value(),
                JsonWriter.write(round.content().toJson()), round.contentDigest());
    }

    /** Which decisions are made of which, and what was lost; of the rest they are copies. */
    private static List<Object> carried(List<Decision> decisions, List<LostDecision> lost) {
        return List.of(decisions.stream().map(decision -> decision.id().value()).toArray(UUID[]::new),
                decisions.stream().flatMap(decision -> decision.carriedFrom().stream())
                        .map(made -> made.decision().value()).toArray(UUID[]::new),
                LostDecisions.write(lost));
    }

    private static List<Object> decided(Decision decision) {
        var signature = decision.signature();
        var statement = decision.statement();
        var reviewed = decision.reviewed();
        return List.of(decision.id().value(), decision.round(), signature.seat().consultantType().value(),
                signature.discipline(), signature.approver().value(), statement.kind().jsonName(),
                Nullables.of(statement.comments(), String.class),
                JsonWriter.write(JsonValue.texts(statement.acceptedDeviations())), reviewed.contentDigest(),
                Nullables.of(decision.supersedes().map(DecisionId::value), UUID.class), signature.at(),
                Nullables.of(reviewed.scope().map(scope -> JsonWriter.write(scope.toJson())), String.class),
                Nullables.of(signature.onBehalfOf().map(UserId::value), UUID.class));
    }

    private static <T> UUID[] ids(Set<T> ids, Function<T, UUID> value) {
        return ids.stream().map(value).toArray(UUID[]::new);
    }

    private static List<Object> nulls(Class<?>... types) {
        return Stream.of(types).<Object>map(Parameters::in).toList();
    }
}
