package io.countersign.application.simulation.port.out;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Reads stored rounds to be judged again. */
public interface RoundHistory {

    /**
     * Which rounds: those of a template, whatever the version, in one project or in all.
     *
     * @param project empty for all projects
     */
    record Scope(TemplateId template, Optional<ProjectId> project) {
        public Scope {
            Objects.requireNonNull(template, "template");
            Objects.requireNonNull(project, "project");
        }
    }

    /**
     * Reads on in the order of {@link StoredRound#position}: by project, submission and number, ids compared byte by
     * byte.
     *
     * @param actor who asks
     * @param after the last round that is known already, empty for the beginning
     * @param limit how many rounds at most; there are fewer when their contents are large
     * @return exactly one list; it is empty at the end and only there
     */
    Mono<List<StoredRound>> next(Scope scope, Actor actor, Optional<StoredRound.Position> after, int limit);
}
