package io.countersign.bootstrap;

import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids made from names, so that every start and every machine agrees on them. */
final class CatalogueIds {

    static final ProjectId PROJECT = new ProjectId(of("project", "demo"));

    private CatalogueIds() {
    }

    static ConsultantTypeId consultantType(String slug) {
        return new ConsultantTypeId(of("consultant-type", slug));
    }

    static TemplateId template(String slug) {
        return new TemplateId(of("equipment-template", slug));
    }

    static UserId user(String username) {
        return new UserId(of("user", username));
    }

    static ConsultantAssignmentId assignment(String slug) {
        return new ConsultantAssignmentId(of("consultant-assignment", slug));
    }

    private static UUID of(String kind, String name) {
        return UUID.nameUUIDFromBytes(("countersign:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }
}
