package io.countersign.domain.submission;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.review.Surroundings;
import io.countersign.domain.round.ClosingCircumstances;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.template.TemplateVersion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Everything it takes to judge a submission for one person: read together, so that it is of one moment.
 *
 * @param access where the person stands in the project
 * @param at when it was read, by the clock of the store
 */
public record Dossier(Submission submission, PinnedTemplate pinned, ProjectAccess access, Surroundings surroundings,
        Instant at) {

    public Dossier {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(pinned, "pinned");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(surroundings, "surroundings");
        Objects.requireNonNull(at, "at");
    }

    /**
     * The template version that the submission is pinned to, and what has become of the template since.
     *
     * @param retired whether the template takes no new submissions
     * @param latest the number of the newest version; a submission on an older one works still
     */
    public record PinnedTemplate(TemplateVersion version, boolean retired, int latest) {
        public PinnedTemplate {
            Objects.requireNonNull(version, "version");
        }

        private PinnedTemplate with(TemplateVersion other) {
            return new PinnedTemplate(other, retired, latest);
        }
    }

    /** @return what a round that closes at the moment of the dossier was judged by */
    ClosingCircumstances closingCircumstances() {
        return ClosingCircumstances.of(submission.core().authors(), surroundings.assignments(),
                access.project().dayOf(at), surroundings.requirements());
    }

    /** @return the version that the submission is pinned to */
    public TemplateVersion template() {
        return pinned.version();
    }

    Dossier withAssignments(List<ConsultantAssignment> others) {
        return with(new Surroundings(others, surroundings.delegations(), surroundings.requirements(),
                surroundings.consultantTypeNames()));
    }

    Dossier withRequirements(RequirementValues others) {
        return with(new Surroundings(surroundings.assignments(), surroundings.delegations(), others,
                surroundings.consultantTypeNames()));
    }

    private Dossier with(Surroundings others) {
        return new Dossier(submission, pinned, access, others, at);
    }

    /**
     * @return the dossier of the moment at which the round closed, or of now while it is open: the submission is in
     *         review in it. Where it was not recorded what the round was judged by, assignments are known by when they
     *         were made and ended, authors and requirement values are those of now
     */
    public Dossier asJudged(JudgedRound judged) {
        var round = judged.round();
        var recorded = judged.recorded();
        var core = submission.core();
        var then = round.closing().map(Round.Closing::at).orElse(at);
        // Delegates fill seats, and a verdict counts seats: the people who could also have decided do not change it.
        var around = new Surroundings(
                recorded.map(it -> it.assignments(core.project(), then)).orElseGet(() -> surroundings.assignments()
                        .stream().flatMap(it -> it.asOf(then).stream()).toList()),
                List.of(), recorded.map(it -> it.requirements(core.project(), template().id().template()))
                        .orElse(surroundings.requirements()),
                surroundings.consultantTypeNames());
        return new Dossier(
                Submission.asReviewed(core, round, recorded.map(ClosingCircumstances::authors).orElse(core.authors())),
                pinned, access, around, then);
    }

    /** @return the same after a step of the submission */
    public Dossier with(Submission next) {
        return with(next, template());
    }

    /** @return the same after a step that pins the submission to another version */
    public Dossier with(Submission next, TemplateVersion version) {
        return new Dossier(next, pinned.with(version), access, surroundings, at);
    }

    /** @return the same with another template version in the place of its own */
    public Dossier with(TemplateVersion other) {
        return with(submission, other);
    }
}
