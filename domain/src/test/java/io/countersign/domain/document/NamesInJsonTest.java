package io.countersign.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.LostDecision;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.submission.Shortage;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.diff.Compatibility;
import io.countersign.domain.template.diff.TemplateChange;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What other programs read: these names do not change. */
class NamesInJsonTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    private static <T> void assertNames(T[] constants, Function<T, String> name, String... expected) {
        assertThat(Stream.of(constants).map(name)).containsExactlyInAnyOrder(expected);
    }

    @Test
    void ofConstants() {
        assertNames(Compatibility.values(), Compatibility::jsonName, "compatible", "tightening", "breaking");
        assertNames(TemplateChange.Kind.values(), TemplateChange.Kind::jsonName, "added", "removed", "changed");
        assertNames(Shortage.Reason.values(), Shortage.Reason::jsonName, "ended", "expired", "not_started", "recused",
                "author");
        assertNames(LostDecision.Reason.values(), LostDecision.Reason::jsonName, "scope_changed", "not_eligible",
                "objection_in_discipline", "would_decide_alone");
        assertNames(Refusal.Role.values(), Refusal.Role::jsonName, "admin", "manager", "contractor", "consultant",
                "assignee", "author");
        assertNames(Status.Release.values(), Status.Release::jsonName, "unrestricted", "restricted", "none");
        assertNames(StoredRound.Origin.values(), StoredRound.Origin::jsonName, "recorded", "current", "reconstructed");
    }

    @Test
    void ofIds() {
        assertThat(new SubmissionId(ID)).hasToString("00000000-0000-0000-0000-00000000000a");
        assertThat(new TemplateId(ID)).hasToString("00000000-0000-0000-0000-00000000000a");
        assertThat(new ConsultantTypeId(ID)).isLessThan(new ConsultantTypeId(new UUID(0, 11)))
                .isEqualByComparingTo(new ConsultantTypeId(ID));
    }
}
