package io.countersign.domain.event;

import io.countersign.domain.project.ProjectId;
import java.util.List;
import java.util.Set;

/**
 * Which events a person may read. Administrators read all events; everybody reads those of templates and consultant
 * types; the people who have a part in a project read its events.
 *
 * @param everything whether the person administers the organisation
 * @param projects the projects that the person has a part in
 */
public record Readership(boolean everything, Set<ProjectId> projects) {

    private static final List<String> OF_EVERYBODY = List.of("equipment-templates/", "consultant-types/");
    private static final List<String> OF_RIGHTS = List.of("/members/", "/consultant-assignments/");

    public Readership {
        projects = Set.copyOf(projects);
    }

    /**
     * @return whether the person may read it; an event that belongs to no project and is not for everybody is for
     *         administrators
     */
    public boolean allows(EventFact event) {
        return everything || event.project()
                .map(projects::contains)
                .orElseGet(() -> OF_EVERYBODY.stream().anyMatch(event.subject()::startsWith));
    }

    /** @return whether the event changes what some person may read */
    public static boolean mayChangeWith(EventFact event) {
        return OF_RIGHTS.stream().anyMatch(event.subject()::contains);
    }
}
