package io.countersign.domain.event;

import io.countersign.domain.project.ProjectId;
import java.util.List;
import java.util.Set;

/**
 * Which events somebody may read: an administrator all; everybody what happens to templates and consultant types; and
 * whoever has a part in a project what happens in it.
 *
 * @param everything whether he administers the organisation
 * @param projects those he has a part in
 */
public record Readership(boolean everything, Set<ProjectId> projects) {

    private static final List<String> OF_EVERYBODY = List.of("equipment-templates/", "consultant-types/");
    private static final List<String> OF_RIGHTS = List.of("/members/", "/consultant-assignments/");

    public Readership {
        projects = Set.copyOf(projects);
    }

    /** @return whether he may read it; what is neither of a project nor everybody's is an administrator's */
    public boolean allows(EventFact event) {
        return everything || event.project()
                .map(projects::contains)
                .orElseGet(() -> OF_EVERYBODY.stream().anyMatch(event.subject()::startsWith));
    }

    /** @return whether after it somebody may read more or less than before */
    public static boolean mayChangeWith(EventFact event) {
        return OF_RIGHTS.stream().anyMatch(event.subject()::contains);
    }
}
