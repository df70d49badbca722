package io.countersign.domain.submission;

import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.refusal.Refusal.Role;
import io.countersign.domain.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may do what with a submission: the role table as functions, each answering why not. */
final class Access {

    private final ProjectAccess access;
    private final SubmissionCore core;

    Access(Dossier dossier) {
        this.access = dossier.access();
        this.core = dossier.submission().core();
    }

    /** Its author, as long as they are a contractor or manager of the project, or a manager. */
    Optional<Refusal> refusalToHandle() {
        var author = core.creation().by().equals(access.actor().id());
        return access.refusalToSee().or(() -> access.managesProject() || (author && access.refusalToOffer().isEmpty())
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(List.of(Role.MANAGER, Role.AUTHOR))));
    }

    /** A manager, but not on a submission that they offered themselves. */
    Optional<Refusal> refusalToRule() {
        return access.refusalToManage().or(this::refusalOfOwn);
    }

    /** An actively assigned consultant or their delegate, but not on a submission that they offered themselves. */
    Optional<Refusal> refusalToDecide(Instant at) {
        return access.refusalToSee()
                .or(() -> access.seatsAt(at).isEmpty()
                        ? Optional.of(new Refusal.Forbidden(List.of(Role.CONSULTANT)))
                        : Optional.empty())
                .or(this::refusalOfOwn);
    }

    private Optional<Refusal> refusalOfOwn() {
        return core.isAuthoredBy(access.actor().id()) ? Optional.of(new Refusal.SelfApproval()) : Optional.empty();
    }
}
