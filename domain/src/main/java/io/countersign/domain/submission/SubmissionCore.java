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
 * The part of a submission that it has in every state.
 *
 * @param template the published version it is pinned to
 * @param offer the working copy of the content
 * @param authors everybody who created, edited or submitted it: none of them may decide on it
 * @param rounds how many rounds were opened
 * @param submitted who submitted it last, and when
 * @param version counts the changes, from 0
 */
public record SubmissionCore(Creation creation, TemplateVersionId template, Offer offer, Set<UserId> authors,
        int rounds, Optional<Submitted> submitted, Instant updatedAt, long version) {

    public SubmissionCore {
        Objects.requireNonNull(creation, "creation");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(submitted, "submitted");
        Objects.requireNonNull(updatedAt, "updatedAt");
        authors = Collections.unmodifiableSet(new LinkedHashSet<>(authors));
    }

    /**
     * The act of creating a submission, and all that it settles for ever.
     *
     * @param replaces the rejected submission that this one takes the place of
     */
    public record Creation(SubmissionId id, SubmissionNumber number, ProjectId project,
            Optional<SubmissionId> replaces, UserId by, Instant at) {
        public Creation {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(replaces, "replaces");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    /** The act of submitting. */
    public record Submitted(UserId by, Instant at) {
        public Submitted {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    /** @return the core of a new draft */
    static SubmissionCore created(Creation creation, TemplateVersionId template, Offer offer) {
        return new SubmissionCore(creation, template, offer, Set.of(creation.by()), 0, Optional.empty(),
                creation.at(), 0);
    }

    /** @return which submission it is */
    public SubmissionId id() {
        return creation.id();
    }

    /** @return its number in the project */
    public SubmissionNumber number() {
        return creation.number();
    }

    /** @return the project it is for */
    public ProjectId project() {
        return creation.project();
    }

    /** @return whether the person created, edited or submitted it */
    public boolean isAuthoredBy(UserId user) {
        return authors.contains(user);
    }

    SubmissionCore changed(Instant at) {
        return new SubmissionCore(creation, template, offer, authors, rounds, submitted, at, version + 1);
    }

    SubmissionCore edited(Offer newOffer, UserId editor, Instant at) {
        return migrated(template, newOffer, editor, at);
    }

    SubmissionCore migrated(TemplateVersionId newTemplate, Offer newOffer, UserId editor, Instant at) {
        return new SubmissionCore(creation, newTemplate, newOffer, with(editor), rounds, submitted, at, version + 1);
    }

    SubmissionCore submitted(UserId submitter, Instant at) {
        return new SubmissionCore(creation, template, offer, with(submitter), rounds + 1,
                Optional.of(new Submitted(submitter, at)), at, version + 1);
    }

    SubmissionCore recalled(Instant at) {
        return new SubmissionCore(creation, template, offer, authors, rounds - 1, submitted, at, version + 1);
    }

    private Set<UserId> with(UserId author) {
        var all = new LinkedHashSet<>(authors);
        all.add(author);
        return all;
    }
}
