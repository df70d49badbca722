package io.countersign.domain.project;

import static io.countersign.domain.project.Building.ADMIN;
import static io.countersign.domain.project.Building.ANY;
import static io.countersign.domain.project.Building.CONTRACTOR;
import static io.countersign.domain.project.Building.CREATED;
import static io.countersign.domain.project.Building.MANAGER;
import static io.countersign.domain.project.Building.NOT_FOUND;
import static io.countersign.domain.project.Building.NO_ADMINISTRATOR;
import static io.countersign.domain.project.Building.PROJECT;
import static io.countersign.domain.project.Building.STALE;
import static io.countersign.domain.project.Building.STRANGER;
import static io.countersign.domain.project.Building.json;
import static io.countersign.domain.project.Building.refused;
import static io.countersign.domain.project.Building.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final Fault FAULT = Fault.at(Pointer.ROOT.member("role"), FaultCode.REQUIRED);
    private static final Checked<ProjectRole> BAD = new Checked.Invalid<>(List.of(FAULT));
    private static final Refusal INVALID = new Refusal.InvalidContent(List.of(FAULT));
    private static final Checked<ProjectRole> VIEWER = new Checked.Valid<>(ProjectRole.VIEWER);

    private final Member member = new Member(PROJECT.id(), user(9), ProjectRole.CONTRACTOR, CREATED, 4);

    @Test
    void getsAFirstRole() {
        var added = Outcome.done(new Member(PROJECT.id(), user(9), ProjectRole.VIEWER, CREATED, 0));

        assertThat(Member.create(MANAGER, user(9), VIEWER, CREATED)).isEqualTo(added);
        assertThat(Member.create(ADMIN, user(9), VIEWER, CREATED)).isEqualTo(added);
        assertThat(Member.create(MANAGER, user(9), BAD, CREATED)).isEqualTo(refused(INVALID));
        assertThat(Member.create(CONTRACTOR, user(9), BAD, CREATED)).isEqualTo(refused(NO_ADMINISTRATOR));
        assertThat(Member.create(STRANGER, user(9), BAD, CREATED)).isEqualTo(refused(NOT_FOUND));
    }

    @Test
    void getsAnotherRole() {
        assertThat(member.replace(MANAGER, ANY, VIEWER))
                .isEqualTo(Outcome.done(new Member(PROJECT.id(), user(9), ProjectRole.VIEWER, CREATED, 5)));
        assertThat(member.replace(MANAGER, ANY, BAD)).isEqualTo(refused(INVALID));
        assertThat(member.replace(MANAGER, STALE, BAD)).isEqualTo(refused(new Refusal.PreconditionFailed(4)));
        assertThat(member.replace(CONTRACTOR, STALE, BAD)).isEqualTo(refused(NO_ADMINISTRATOR));
    }

    @Test
    void isTakenOut() {
        assertThat(member.remove(ADMIN, ANY)).isEqualTo(Outcome.done(member));
        assertThat(member.remove(ADMIN, STALE)).isEqualTo(refused(new Refusal.PreconditionFailed(4)));
        assertThat(member.remove(STRANGER, STALE)).isEqualTo(refused(NOT_FOUND));
    }

    @Test
    void isWrittenDownWithARoleAlone() {
        assertThat(MemberJson.read(json("{'role': 'viewer'}"))).isEqualTo(VIEWER);
        assertThat(FaultLines.of(MemberJson.read(json("null")))).containsExactly(" required");
        assertThat(FaultLines.of(MemberJson.read(json("{'role': 'boss', 'userId': 1}"))))
                .containsExactly("/role not-allowed-value", "/userId unknown-field");
    }
}
