package io.countersign.domain.submission;

import io.countersign.domain.project.Standing;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.refusal.Refusal.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may do what with a submission: the role table as functions, each answering why not. */
final class Access {

    private final Standing standing;
    private final SubmissionHead head;

    Access(Dossier dossier) {
        this.standing = dossier.standing();
        this.head = dossier.submission().head();
    }

    /** Its author, as long as he is a contractor or manager of the project, or a manager. */
    Optional<Refusal> toHandle() {
        var author = head.createdBy().equals(standing.actor().id());
        return standing.toSee().or(() -> standing.managesProject() || (author && standing.toOffer().isEmpty())
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(List.of(Role.MANAGER, Role.AUTHOR))));
    }

    /** A manager, but not on what he offered himself. */
    Optional<Refusal> toRule() {
        return standing.toManage().or(this::notOwn);
    }

    /** An actively assigned consultant or his delegate, but not on what he offered himself. */
    Optional<Refusal> toDecide(Instant at) {
        return standing.toSee()
                .or(() -> standing.seatsAt(at).isEmpty()
                        ? Optional.of(new Refusal.Forbidden(List.of(Role.CONSULTANT)))
                        : Optional.empty())
                .or(this::notOwn);
    }

    private Optional<Refusal> notOwn() {
        return head.isAuthoredBy(standing.actor().id()) ? Optional.of(new Refusal.SelfApproval()) : Optional.empty();
    }
}
