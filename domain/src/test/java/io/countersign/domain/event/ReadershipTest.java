package io.countersign.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadershipTest {

    private static final ProjectId OWN = new ProjectId(new UUID(0, 1));
    private static final ProjectId OTHER = new ProjectId(new UUID(0, 2));
    private static final Readership ADMINISTRATOR = new Readership(true, Set.of());
    private static final Readership MEMBER = new Readership(false, Set.of(OWN));

    private static EventFact event(String subject, ProjectId... project) {
        return new EventFact("io.countersign.test", subject, Optional.of(project).filter(it -> it.length > 0)
                .map(it -> it[0]), new UserId(new UUID(0, 3)), JsonObject.EMPTY);
    }

    @Test
    void letsAdministratorsReadEverything() {
        assertThat(ADMINISTRATOR.allows(event("projects/1", OTHER))).isTrue();
        assertThat(ADMINISTRATOR.allows(event("users/1"))).isTrue();
    }

    @Test
    void letsPeopleReadWhatHappensInTheirProjects() {
        assertThat(MEMBER.allows(event("projects/1", OWN))).isTrue();
        assertThat(MEMBER.allows(event("projects/1", OTHER))).isFalse();
        assertThat(MEMBER.allows(event("equipment-templates/1", OTHER))).isFalse();
    }

    @Test
    void letsEverybodyReadWhatHappensToTemplatesAndConsultantTypes() {
        assertThat(MEMBER.allows(event("equipment-templates/1"))).isTrue();
        assertThat(MEMBER.allows(event("consultant-types/1"))).isTrue();
        assertThat(MEMBER.allows(event("users/1"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"projects/1/members/2, true", "projects/1/consultant-assignments/2, true",
            "projects/1/consultant-assignments/2/delegations/3, true", "projects/1, false",
            "projects/1/equipment/2, false", "users/1, false"})
    void changesWithMembersAssignmentsAndDelegations(String subject, boolean changes) {
        assertThat(Readership.mayChangeWith(event(subject, OWN))).isEqualTo(changes);
    }
}
