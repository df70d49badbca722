package io.countersign.adapter.persistence.project;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.member;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.Awaiting;
import io.countersign.application.Ports;
import io.countersign.application.project.MemberRepositoryContract;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class R2dbcMemberRepositoryIT extends MemberRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }

    @Test
    void takesAnUnknownRoleForAFault() {
        var ports = fresh.ports();
        done(ports.members().insert(member(1, project(1), user(1), ProjectRole.VIEWER)));
        fresh.alter("ALTER TABLE project_members DROP CONSTRAINT ck_project_members_role");
        fresh.execute("UPDATE project_members SET role = 'emperor'");

        refuses(ports.members().find(project(1).id(), user(1).id()));
        refuses(ports.projects().findAccess(project(1).id(), new Actor(user(1).id(), false)));
        refuses(ports.users().participations(user(1).id(), at(1)));
    }

    private static void refuses(Mono<?> read) {
        assertThatThrownBy(() -> Awaiting.maybe(read)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("emperor");
    }
}
