package io.countersign.adapter.persistence.project;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.application.project.port.in.MemberView;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import java.time.Instant;

/** A row of {@code project_members}, read together with its user. */
record MemberRow(ProjectId project, UserId user, String role, Instant createdAt, long version) {

    static MemberRow of(Member member) {
        return new MemberRow(member.project(), member.user(), member.role().jsonName(), member.createdAt(),
                member.version());
    }

    static MemberView read(Columns row) {
        var user = new User(row.id("user_id", UserId::new), row.optional("subject", String.class),
                row.optional("email", String.class), row.required("name", String.class),
                row.required("user_created_at", Instant.class));
        var member = new Member(row.id("project_id", ProjectId::new), user.id(),
                row.constant("role", ProjectRole.BY_JSON_NAME),
                row.required("created_at", Instant.class), row.required("version", Long.class));
        return new MemberView(member, user);
    }
}
