package io.countersign.application.submission.port.out;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.PinnedDraft;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.Actor;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps submissions with their rounds and decisions. */
public interface SubmissionRepository {

    /**
     * @return the next number of the project, never given before: exactly one; locks the counter until the transaction
     *         ends
     */
    Mono<SubmissionNumber> nextNumber(ProjectId project);

    /**
     * Keeps a step that has an effect: every fact of it, the state it leads to, and its deadlines. Completes empty;
     * signals that another transaction was faster, and has written nothing, when the submission is not as it was before
     * the step.
     */
    Mono<Void> keep(Step step);

    /** @return the dossier of a submission for an actor, also without a part in its project; or empty */
    Mono<Dossier> findDossier(SubmissionId id, Actor actor);

    /** @return the same, the submission locked until the transaction ends, and everything read after it was locked */
    Mono<Dossier> lockDossier(SubmissionId id, Actor actor);

    /**
     * @return the dossiers of those that exist, for an actor, also without a part in theirs: exactly one list, in no
     *         order
     */
    Mono<List<Dossier>> findDossiers(List<SubmissionId> ids, Actor actor);

    /** @return one page of the dossiers of a project that match, newest first */
    Mono<Page<Dossier>> page(ProjectId project, Actor actor, SubmissionFilter filter, PageRequest request);

    /** @return every round with its decisions, newest first: exactly one list */
    Mono<List<Round>> rounds(SubmissionId id);

    /** @return that round with its decisions, or empty */
    Mono<Round> findRound(SubmissionId id, int number);

    /** @return that round with what it was judged by, or empty */
    Mono<JudgedRound> findJudged(SubmissionId id, int number);

    /** @return one page of the decisions of all rounds, the newest on record first */
    Mono<Page<Decision>> decisions(SubmissionId id, PageRequest request);

    /** @return the decision of that submission, or empty */
    Mono<Decision> findDecision(SubmissionId submission, DecisionId id);

    /**
     * @return the submissions in review in the project, in the order of their ids, so that locks are taken in one order
     */
    Mono<List<SubmissionId>> inReview(ProjectId project);

    /**
     * @return one page of the drafts that are pinned to older versions of the template, newest first: those of the
     *         projects that the actor has or had a part in, or of all projects for an administrator
     */
    Mono<Page<PinnedDraft>> draftsBefore(TemplateVersionId version, Actor actor, PageRequest request);

    /** @return the status of a submission of that project, or empty */
    Mono<Status> statusOf(ProjectId project, SubmissionId id);
}
