package io.countersign.adapter.persistence.project;

import static io.countersign.adapter.persistence.connection.Columns.constant;
import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.application.project.port.in.MemberView;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code project_members}, read together with its user. */
record MemberRow(ProjectId project, UserId user, String role, Instant createdAt, long version) {

    static MemberRow of(Member member) {
        return new MemberRow(member.project(), member.user(), member.role().jsonName(), member.createdAt(),
                member.version());
    }

    static MemberView read(Readable row) {
        var user = new User(new UserId(required(row, "user_id", UUID.class)), optional(row, "subject", String.class),
                optional(row, "email", String.class), required(row, "name", String.class),
                required(row, "user_created_at", Instant.class));
        var member = new Member(new ProjectId(required(row, "project_id", UUID.class)), user.id(),
                constant(required(row, "role", String.class), ProjectRole.BY_JSON_NAME),
                required(row, "created_at", Instant.class), required(row, "version", Long.class));
        return new MemberView(member, user);
    }
}
