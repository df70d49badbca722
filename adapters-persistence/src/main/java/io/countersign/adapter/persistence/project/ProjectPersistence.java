package io.countersign.adapter.persistence.project;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.application.project.port.out.ProjectRepository;

/** Keeps projects and their members. */
public final class ProjectPersistence {

    private ProjectPersistence() {
    }

    /** @return projects of that database */
    public static ProjectRepository projects(Database database) {
        return new R2dbcProjectRepository(database);
    }

    /** @return members of the projects of that database */
    public static MemberRepository members(Database database) {
        return new R2dbcMemberRepository(database);
    }
}
