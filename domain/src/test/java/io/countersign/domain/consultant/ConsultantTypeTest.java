package io.countersign.domain.consultant;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantType.Definition;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsultantTypeTest {

    private static final ConsultantTypeId ID = new ConsultantTypeId(new UUID(0, 1));
    private static final Actor ADMIN = new Actor(new UserId(new UUID(0, 2)), true);
    private static final Actor NO_ADMIN = new Actor(new UserId(new UUID(0, 3)), false);
    private static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant RETIRED = Instant.parse("2026-03-02T10:00:00Z");
    private static final Precondition ANY = new Precondition.AnyVersion();
    private static final Precondition STALE = new Precondition.Versions(Set.of(7L));
    private static final Outcome<ConsultantType> FORBIDDEN = Outcome
            .refused(new Refusal.Forbidden(List.of(Refusal.Role.ADMIN)));
    private static final Definition PLUMBING = new Definition("Plumbing", Labels.NONE, Optional.empty());
    private static final Definition WATER = new Definition("Water", Labels.NONE, Optional.of("and waste"));
    private static final Fault FAULT = Fault.at(Pointer.ROOT.member("typo"), FaultCode.UNKNOWN_FIELD);
    private static final Checked<Definition> BAD = new Checked.Invalid<>(List.of(FAULT));
    private static final Outcome<ConsultantType> INVALID = Outcome
            .refused(new Refusal.InvalidContent(List.of(FAULT)));

    private final ConsultantType created = new ConsultantType(ID, PLUMBING, Optional.empty(), CREATED, 0);
    private final ConsultantType retired = new ConsultantType(ID, PLUMBING, Optional.of(RETIRED), CREATED, 1);

    @Test
    void isCreatedByAdministrators() {
        assertThat(ConsultantType.create(ADMIN, ID, new Checked.Valid<>(PLUMBING), CREATED))
                .isEqualTo(Outcome.done(created));
        assertThat(ConsultantType.create(ADMIN, ID, BAD, CREATED)).isEqualTo(INVALID);
        assertThat(ConsultantType.create(NO_ADMIN, ID, BAD, CREATED)).isEqualTo(FORBIDDEN);
    }

    @Test
    void isReplacedAlsoWhenItIsRetired() {
        assertThat(retired.replace(ADMIN, new Precondition.Versions(Set.of(1L)), new Checked.Valid<>(WATER)))
                .isEqualTo(Outcome.done(new ConsultantType(ID, WATER, Optional.of(RETIRED), CREATED, 2)));
        assertThat(created.replace(ADMIN, ANY, BAD)).isEqualTo(INVALID);
        assertThat(retired.replace(ADMIN, STALE, BAD)).isEqualTo(Outcome.refused(new Refusal.PreconditionFailed(1)));
        assertThat(created.replace(NO_ADMIN, STALE, BAD)).isEqualTo(FORBIDDEN);
    }

    @Test
    void isRetiredOnce() {
        var body = new Checked.Valid<>("");

        assertThat(created.retired()).isFalse();
        assertThat(retired.retired()).isTrue();
        assertThat(created.retire(ADMIN, ANY, body, RETIRED)).isEqualTo(Outcome.done(retired));
        assertThat(created.retire(ADMIN, ANY, BAD, RETIRED)).isEqualTo(INVALID);
        assertThat(retired.retire(ADMIN, ANY, BAD, RETIRED)).isEqualTo(Outcome.refused(new Refusal.AlreadyDone()));
        assertThat(retired.retire(ADMIN, STALE, BAD, RETIRED))
                .isEqualTo(Outcome.refused(new Refusal.PreconditionFailed(1)));
        assertThat(retired.retire(NO_ADMIN, STALE, BAD, RETIRED)).isEqualTo(FORBIDDEN);
    }

    @Test
    void isDeletedWhenNothingRefersToIt() {
        var usage = Map.of("templates", 3L);

        assertThat(created.delete(ADMIN, ANY, Map.of())).isEqualTo(Outcome.done(created));
        assertThat(created.delete(ADMIN, ANY, usage)).isEqualTo(Outcome.refused(new Refusal.InUse(usage)));
        assertThat(created.delete(ADMIN, new Precondition.Missing(), usage))
                .isEqualTo(Outcome.refused(new Refusal.PreconditionRequired()));
        assertThat(created.delete(NO_ADMIN, STALE, usage)).isEqualTo(FORBIDDEN);
    }

    @Test
    void isWrittenDownWithNameLabelsAndDescription() {
        assertThat(read("{'name': ' Plumbing ', 'labels': {'en': 'Pipes'}, 'description': ''}"))
                .isEqualTo(new Checked.Valid<>(new Definition("Plumbing",
                        new Labels(Optional.of("Pipes"), Optional.empty()), Optional.of(""))));
        assertThat(read("{'name': 'Plumbing'}")).isEqualTo(new Checked.Valid<>(PLUMBING));
    }

    @Test
    void saysEverythingThatIsWrongWithADefinition() {
        assertThat(FaultLines.of(read("null"))).containsExactly(" required");
        assertThat(FaultLines.of(read("{'labels': [], 'description': 5, 'retired': true}"))).containsExactly(
                "/description wrong-type", "/labels wrong-type", "/name required", "/retired unknown-field");
        assertThat(FaultLines.of(read("{'name': '%s', 'description': '%s'}".formatted("n".repeat(101),
                "d".repeat(2001))))).containsExactly("/description too-long", "/name too-long");
        assertThat(FaultLines.of(read("{'name': 'n'}"))).containsExactly("/name too-short");
    }

    private static Checked<Definition> read(String text) {
        return Definition.read(JsonReader.readTrusted(text.replace('\'', '"')));
    }
}
