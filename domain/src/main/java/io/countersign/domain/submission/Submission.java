package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.round.Round;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A contractor's offer for a project against one template version (submittal), with a type per state. States that are
 * reached only by a command cannot be constructed outside: nobody can forge an approval.
 */
public sealed interface Submission {

    /** @return what it has in every state */
    SubmissionCore core();

    /** @return the state by its name */
    Status status();

    /** With the side that offers, which may change it and submit it. */
    sealed interface Unsent extends Submission {
    }

    /** A submission that never left its side, or came back before anybody decided. */
    record Draft(SubmissionCore core) implements Unsent {
        public Draft {
            Objects.requireNonNull(core, "core");
        }

        @Override
        public Status status() {
            return Status.DRAFT;
        }
    }

    /** Frozen and under review. */
    final class InReview extends Reached implements Submission {

        private final Round round;
        private final Set<ConsultantTypeId> awaiting;

        InReview(SubmissionCore core, Round round, Set<ConsultantTypeId> awaiting) {
            super(core);
            this.round = Objects.requireNonNull(round, "round");
            this.awaiting = Set.copyOf(awaiting);
        }

        /** @return the open round with its decisions */
        public Round round() {
            return round;
        }

        /** @return the disciplines whose decision was awaited when it last changed */
        public Set<ConsultantTypeId> awaiting() {
            return awaiting;
        }

        @Override
        public Status status() {
            return Status.IN_REVIEW;
        }
    }

    /** To be revised; its content is the working copy of the next round. */
    final class RevisionRequested extends Reached implements Unsent {
        RevisionRequested(SubmissionCore core) {
            super(core);
        }

        @Override
        public Status status() {
            return Status.REVISION_REQUESTED;
        }
    }

    /** Approved, with or without notes. */
    final class Approved extends Reached implements Submission {

        private final boolean asNoted;
        private final Basis basis;

        Approved(SubmissionCore core, boolean asNoted, Basis basis) {
            super(core);
            this.asNoted = asNoted;
            this.basis = Objects.requireNonNull(basis, "basis");
        }

        /** @return the basis of its approval */
        public Basis basis() {
            return basis;
        }

        @Override
        public Status status() {
            return asNoted ? Status.APPROVED_AS_NOTED : Status.APPROVED;
        }
    }

    /** Refused for good; a new submission may take its place. */
    final class Rejected extends Reached implements Submission {
        Rejected(SubmissionCore core) {
            super(core);
        }

        @Override
        public Status status() {
            return Status.REJECTED;
        }
    }

    /** Taken back by its side. */
    final class Withdrawn extends Reached implements Submission {

        private final Act act;

        Withdrawn(SubmissionCore core, Act act) {
            super(core);
            this.act = Objects.requireNonNull(act, "act");
        }

        /** @return who withdrew it, when and why */
        public Act act() {
            return act;
        }

        @Override
        public Status status() {
            return Status.WITHDRAWN;
        }
    }

    /** Declared void. */
    final class Voided extends Reached implements Submission {

        private final Act act;
        private final Optional<Basis> earlierBasis;

        Voided(SubmissionCore core, Act act, Optional<Basis> earlierBasis) {
            super(core);
            this.act = Objects.requireNonNull(act, "act");
            this.earlierBasis = Objects.requireNonNull(earlierBasis, "earlierBasis");
        }

        /** @return who declared it void, when and why */
        public Act act() {
            return act;
        }

        /** @return the basis of an earlier approval: an override stays visible for ever */
        public Optional<Basis> earlierBasis() {
            return earlierBasis;
        }

        @Override
        public Status status() {
            return Status.VOID;
        }
    }

    /** A state that only a command reaches. */
    abstract sealed class Reached permits InReview, RevisionRequested, Approved, Rejected, Withdrawn, Voided {

        private final SubmissionCore core;

        Reached(SubmissionCore core) {
            this.core = Objects.requireNonNull(core, "core");
        }

        /** @return what it has in every state */
        public SubmissionCore core() {
            return core;
        }
    }

    /** An act with its author, time and reason. */
    record Act(UserId by, Instant at, Optional<String> reason) {
        public Act {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The basis of an approval. */
    sealed interface Basis {

        /** By the verdict of its rule. */
        record ByRule() implements Basis {}

        /** By a manager, with a reason, whatever the rule says. */
        record Overridden(Act act) implements Basis {
            public Overridden {
                Objects.requireNonNull(act, "act");
            }
        }
    }

    /** @return a new draft */
    static Draft draft(SubmissionId id, SubmissionNumber number, ProjectId project, TemplateVersionId template,
            Offer offer, Optional<SubmissionId> replaces, UserId author, Instant at) {
        return new Draft(SubmissionCore.created(
                new SubmissionCore.Creation(id, number, project, replaces, author, at), template, offer));
    }

    /**
     * @param now what the submission has now
     * @param authors of the submission then
     * @return the submission as it was when that round closed, or is while the round is open
     */
    static InReview asReviewed(SubmissionCore now, Round round, Set<UserId> authors) {
        var then = new SubmissionCore(now.creation(), now.template(), round.content(), authors, round.number(),
                Optional.of(new SubmissionCore.Submitted(round.submittedBy(), round.submittedAt())), now.updatedAt(),
                now.version());
        return new InReview(then, round.reopened(), Set.of());
    }

    /**
     * @return the submission that the snapshot describes
     * @throws IllegalArgumentException when the snapshot contradicts itself
     */
    static Submission restore(SubmissionSnapshot snapshot) {
        return snapshot.restore();
    }
}
