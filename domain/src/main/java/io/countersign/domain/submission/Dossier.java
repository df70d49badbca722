package io.countersign.domain.submission;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything it takes to judge a submission for one person: read together, so that it is of one moment.
 *
 * @param template the version that the submission is pinned to
 * @param templateRetired whether the template takes no new submissions
 * @param latestTemplateVersion the number of the newest version of the template; a submission on an older one works still
 * @param access where the person stands in the project
 * @param assignments every consultant assignment of the project, also those that no longer hold
 * @param delegations every delegation of the project that was not revoked
 * @param requirements what the consultants of the project require
 * @param consultantTypeNames the names of the disciplines
 * @param at when it was read, by the clock of the store
 */
public record Dossier(Submission submission, TemplateVersion template, boolean templateRetired,
        int latestTemplateVersion, ProjectAccess access, List<ConsultantAssignment> assignments,
        List<Delegation> delegations, RequirementValues requirements,
        Map<ConsultantTypeId, String> consultantTypeNames, Instant at) {

    public Dossier {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(requirements, "requirements");
        Objects.requireNonNull(at, "at");
        assignments = List.copyOf(assignments);
        delegations = List.copyOf(delegations);
        consultantTypeNames = Map.copyOf(consultantTypeNames);
    }

    Dossier withAssignments(List<ConsultantAssignment> others) {
        return new Dossier(submission, template, templateRetired, latestTemplateVersion, access, others, delegations,
                requirements, consultantTypeNames, at);
    }

    Dossier withRequirements(RequirementValues others) {
        return new Dossier(submission, template, templateRetired, latestTemplateVersion, access, assignments,
                delegations, others, consultantTypeNames, at);
    }

    /**
     * @return the dossier of the moment at which the round closed, or of now while it is open: the submission is in review in
     *         it. Where it was not recorded what the round was judged by, assignments are known by when they were made and
     *         ended, authors and requirement values are those of now
     */
    public Dossier asJudged(JudgedRound judged) {
        var round = judged.round();
        var recorded = judged.recorded();
        var core = submission.core();
        var then = round.closing().map(Round.Closing::at).orElse(at);
        return new Dossier(round.asReviewed(core, recorded.map(ClosingCircumstances::authors).orElse(core.authors())),
                template, templateRetired, latestTemplateVersion, access,
                recorded.map(it -> it.assignments(core.project(), then))
                        .orElseGet(() -> assignments.stream().flatMap(it -> it.asOf(then).stream()).toList()),
                // Delegates fill seats, and a verdict counts seats: who else could have decided does not change it.
                List.of(), recorded.map(it -> it.requirements(core.project(), template.id().template()))
                        .orElse(requirements),
                consultantTypeNames, then);
    }

    /** @return the same after a step of the submission */
    public Dossier with(Submission next) {
        return with(next, template);
    }

    /** @return the same after a step that pins the submission to another version */
    public Dossier with(Submission next, TemplateVersion version) {
        return new Dossier(next, version, templateRetired, latestTemplateVersion, access, assignments, delegations,
                requirements, consultantTypeNames, at);
    }

    /** @return the same with another template version in the place of its own */
    public Dossier with(TemplateVersion other) {
        return with(submission, other);
    }
}
