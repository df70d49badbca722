package io.countersign.domain.simulation;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.review.Surroundings;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A round of the past, or of now, with everything it takes to judge it again.
 *
 * @param dossier of the moment at which the round closed, or of now while it is open: the submission is in review in it
 * @param origin where the dossier's circumstances come from
 * @param result how the round ended, empty while it is open
 */
public record StoredRound(Dossier dossier, Origin origin, Optional<Round.Result> result) {

    public StoredRound {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(result, "result");
        if (!(dossier.submission() instanceof Submission.InReview)) {
            throw new IllegalArgumentException("dossier: " + dossier.submission().status() + " is not in review");
        }
    }

    /**
     * Puts a round together as it was when it closed, or is while it is open.
     *
     * @param core of its submission now
     * @param template the version that the submission is pinned to
     * @param access of the person who asks, in the project
     * @param everAssigned every consultant assignment of the project, also those that have ended
     * @param requirements the requirement values now
     * @param now by the clock of the store
     */
    public static StoredRound restore(SubmissionCore core, JudgedRound judged, TemplateVersion template,
            ProjectAccess access, List<ConsultantAssignment> everAssigned,
            RequirementValues requirements, Instant now) {
        var round = judged.round();
        var today = new Dossier(Submission.asReviewed(core, round, core.authors()),
                new Dossier.PinnedTemplate(template, false, template.id().number()), access,
                new Surroundings(everAssigned, List.of(), requirements, Map.of()), now);
        return new StoredRound(today.asJudged(judged), origin(judged),
                round.closing().map(Round.Closing::result));
    }

    private static Origin origin(JudgedRound judged) {
        if (!judged.round().closed()) {
            return Origin.CURRENT;
        }
        return judged.recorded().isPresent() ? Origin.RECORDED : Origin.RECONSTRUCTED;
    }

    /** The origin of the circumstances that a round is judged by: authors, assignments, requirement values. */
    public enum Origin {
        /** The round is open: they are those of now. */
        CURRENT,
        /** They were recorded when the round closed. */
        RECORDED,
        /**
         * The round closed before they were recorded: assignments by when they were made and ended, requirement values
         * and authors as they are now.
         */
        RECONSTRUCTED;

        /** @return the name in JSON */
        public String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a round stands in the history: by project, then submission, then number. */
    public record Position(ProjectId project, SubmissionId submission, int round) {
        public Position {
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(submission, "submission");
        }
    }

    /** @return where this round stands */
    public Position position() {
        var core = dossier.submission().core();
        return new Position(core.project(), core.id(), core.rounds());
    }

    /** @return the human number of its submission */
    public SubmissionNumber number() {
        return dossier.submission().core().number();
    }
}
