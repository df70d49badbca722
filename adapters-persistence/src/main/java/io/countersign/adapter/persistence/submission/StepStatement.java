package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.sql.CommonTables;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.submission.SubmissionFact;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One statement that keeps a step: first the row of the submission, if that is as it was before the step, then what the
 * facts add to it. Each fact finds the submission by the row that was reached, so that without it nothing is written.
 */
final class StepStatement {

    private record Created(SubmissionColumns columns, ProjectId project, SubmissionNumber number, UserId createdBy,
            Optional<SubmissionId> replaces, Instant createdAt) {

        static Created of(Step step) {
            var creation = step.next().core().creation();
            return new Created(SubmissionColumns.of(step), creation.project(), creation.number(), creation.by(),
                    creation.replaces(), creation.at());
        }
    }

    private record Deleted(SubmissionId id, long version) {

        static Deleted of(SubmissionCore core) {
            return new Deleted(core.id(), core.version());
        }
    }

    private record Opened(int number, Instant submittedAt, UserId submittedBy, String content, String contentDigest,
            String lost) {

        static Opened of(Round round) {
            return new Opened(round.number(), round.submittedAt(), round.submittedBy(),
                    JsonWriter.write(round.content().toJson()), round.contentDigest(),
                    LostDecisions.write(round.lostDecisions()));
        }
    }

    /** The decisions carried into a round, and the earlier ones that they are copies of. */
    private record Carried(int round, Instant at, List<DecisionId> decisions, List<DecisionId> made) {

        static Carried of(Round round) {
            return new Carried(round.number(), round.submittedAt(),
                    round.decisions().stream().map(Decision::id).toList(),
                    round.decisions().stream().flatMap(it -> it.carriedFrom().stream())
                            .map(Decision.CarriedFrom::decision).toList());
        }
    }

    private record Closed(int number, String outcome, Instant at, String circumstances) {

        static Closed of(SubmissionFact.RoundClosed closed) {
            return new Closed(closed.number(), closed.closing().result().jsonName(), closed.closing().at(),
                    JsonWriter.write(closed.circumstances().toJson()));
        }
    }

    private record Decided(DecisionId id, int round, ConsultantTypeId consultantType, String consultantTypeName,
            UserId approver, String kind, Optional<String> comments, String acceptedDeviations, String contentDigest,
            Optional<DecisionId> supersedes, Instant decidedAt, Optional<String> scope, Optional<UserId> onBehalfOf) {

        static Decided of(Decision it) {
            var signature = it.signature();
            var statement = it.statement();
            return new Decided(it.id(), it.round(), signature.seat().consultantType(), signature.discipline(),
                    signature.approver(), statement.kind().jsonName(), statement.comments(),
                    JsonWriter.write(JsonValue.texts(statement.acceptedDeviations())), it.reviewed().contentDigest(),
                    it.supersedes(), signature.at(),
                    it.reviewed().scope().map(scope -> JsonWriter.write(scope.toJson())), signature.onBehalfOf());
        }
    }

    private static final SqlText<Created> CREATED = SqlText.load("submission/step/created", Created.class);
    private static final SqlText<SubmissionColumns> CHANGED = SqlText.load("submission/step/changed",
            SubmissionColumns.class);
    private static final SqlText<Deleted> DELETED = SqlText.load("submission/step/deleted", Deleted.class);
    private static final SqlText<Opened> OPENED = SqlText.load("submission/step/opened", Opened.class);
    private static final SqlText<Carried> CARRIED = SqlText.load("submission/step/carried", Carried.class);
    private static final SqlText<Closed> CLOSED = SqlText.load("submission/step/closed", Closed.class);
    private static final SqlText<SubmissionFact.Recalled> RECALLED = SqlText.load("submission/step/recalled",
            SubmissionFact.Recalled.class);
    private static final SqlText<Decided> DECIDED = SqlText.load("submission/step/decided", Decided.class);
    private static final SqlText<SubmissionFact.Retracted> RETRACTED = SqlText.load("submission/step/retracted",
            SubmissionFact.Retracted.class);

    private StepStatement() {
    }

    /** @return the statement, which answers how many rows of submissions it reached: {@code reached} */
    static SqlText.Bound of(Step step) {
        var tables = new CommonTables();
        addSubmission(tables, step);
        step.facts().forEach(fact -> add(tables, fact));
        return tables.select("SELECT count(*) AS reached FROM submission");
    }

    private static void addSubmission(CommonTables tables, Step step) {
        var first = step.facts().getFirst();
        if (first instanceof SubmissionFact.Created) {
            tables.with(CREATED, Created.of(step));
        } else if (first instanceof SubmissionFact.Deleted) {
            tables.with(DELETED, Deleted.of(step.next().core()));
        } else {
            tables.with(CHANGED, SubmissionColumns.of(step));
        }
    }

    private static void add(CommonTables tables, SubmissionFact fact) {
        switch (fact) {
            case SubmissionFact.RoundOpened(var round) -> {
                tables.with(OPENED, Opened.of(round));
                if (!round.decisions().isEmpty()) {
                    tables.with(CARRIED, Carried.of(round));
                }
            }
            case SubmissionFact.RoundClosed closed -> tables.with(CLOSED, Closed.of(closed));
            case SubmissionFact.Recalled recalled -> tables.with(RECALLED, recalled);
            case SubmissionFact.Decided(var decision) -> tables.with(DECIDED, Decided.of(decision));
            case SubmissionFact.Retracted retracted -> tables.with(RETRACTED, retracted);
            case SubmissionFact.Superseded superseded -> {
                // Written with the decision that takes its place, which only then has room.
            }
            case SubmissionFact.Carried carried -> {
                // Written with the round that was opened.
            }
            case SubmissionFact.Lost lost -> {
                // Written with the round that was opened.
            }
            case SubmissionFact.OfSubmission itself -> {
                // The row of the submission has it all.
            }
        }
    }
}
