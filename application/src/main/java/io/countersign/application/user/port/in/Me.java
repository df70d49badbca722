package io.countersign.application.user.port.in;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.User;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A person, and the part that they have in each project. */
public record Me(User user, boolean admin, List<Participation> participations) {

    public Me {
        Objects.requireNonNull(user, "user");
        participations = List.copyOf(participations);
    }

    /**
     * The part a person has in a project.
     *
     * @param disciplines those they are actively assigned to
     */
    public record Participation(ProjectId project, Optional<ProjectRole> role, List<ConsultantTypeId> disciplines) {
        public Participation {
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(role, "role");
            disciplines = List.copyOf(disciplines);
        }
    }
}
