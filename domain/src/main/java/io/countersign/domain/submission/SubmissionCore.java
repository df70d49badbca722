package io.countersign.domain.submission;

import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a submission has in every state.
 *
 * @param template the published version it is pinned to
 * @param offer the working copy of the content
 * @param authors everybody who created, edited or submitted it: none of them may decide on it
 * @param replaces the rejected submission that this one takes the place of
 * @param rounds how many rounds were opened
 * @param submitted who submitted it last, and when
 * @param version counts the changes, from 0
 */
public record SubmissionCore(SubmissionId id, SubmissionNumber number, ProjectId project, TemplateVersionId template,
        Offer offer, Set<UserId> authors, UserId createdBy, Optional<SubmissionId> replaces, int rounds,
        Optional<Submitted> submitted, Instant createdAt, Instant updatedAt, long version) {

    public SubmissionCore {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(createdBy, "createdBy");
        Objects.requireNonNull(replaces, "replaces");
        Objects.requireNonNull(submitted, "submitted");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        authors = Collections.unmodifiableSet(new LinkedHashSet<>(authors));
    }

    /** The act of submitting. */
    public record Submitted(UserId by, Instant at) {
        public Submitted {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    /** @return whether the person created, edited or submitted it */
    public boolean isAuthoredBy(UserId user) {
        return authors.contains(user);
    }

    SubmissionCore changed(Instant at) {
        return new SubmissionCore(id, number, project, template, offer, authors, createdBy, replaces, rounds, submitted,
                createdAt, at, version + 1);
    }

    SubmissionCore edited(Offer newOffer, UserId editor, Instant at) {
        return new SubmissionCore(id, number, project, template, newOffer, with(editor), createdBy, replaces, rounds,
                submitted, createdAt, at, version + 1);
    }

    SubmissionCore migrated(TemplateVersionId newTemplate, Offer newOffer, UserId editor, Instant at) {
        return new SubmissionCore(id, number, project, newTemplate, newOffer, with(editor), createdBy, replaces, rounds,
                submitted, createdAt, at, version + 1);
    }

    SubmissionCore submitted(UserId submitter, Instant at) {
        return new SubmissionCore(id, number, project, template, offer, with(submitter), createdBy, replaces,
                rounds + 1,
                Optional.of(new Submitted(submitter, at)), createdAt, at, version + 1);
    }

    SubmissionCore recalled(Instant at) {
        return new SubmissionCore(id, number, project, template, offer, authors, createdBy, replaces, rounds - 1,
                submitted,
                createdAt, at, version + 1);
    }

    private Set<UserId> with(UserId author) {
        var all = new LinkedHashSet<>(authors);
        all.add(author);
        return all;
    }
}
