package io.countersign.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01890000-0000-7000-8000-000000000002");

    private record Key(UUID project, UUID template) {}

    private record Misspelt(UUID project, UUID tempalte) {}

    private record Shorter(UUID project) {}

    private record Longer(UUID project, UUID template, String name) {}

    @Test
    void loadsAFile() {
        var sql = SqlText.load("requirement/lock", Key.class);

        var bound = sql.bind(new Key(ID, OTHER));
        assertThat(bound.text()).startsWith("SELECT pg_advisory_xact_lock(").contains("$1::uuid", "$2::uuid");
        assertThat(bound.values()).containsExactly(ID, OTHER);
        assertThat(sql).hasToString("requirement/lock");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> SqlText.load("requirement/lokc", Key.class)).hasMessageContaining("requirement/lokc");
    }

    @Test
    void refusesAMisspeltName() {
        assertThatThrownBy(() -> SqlText.load("requirement/lock", Misspelt.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("requirement/lock.sql: the record has no component for template");
    }

    @Test
    void refusesAMissingName() {
        assertThatThrownBy(() -> SqlText.load("requirement/lock", Shorter.class))
                .hasMessage("requirement/lock.sql: the record has no component for template");
    }

    @Test
    void refusesANameTooMany() {
        assertThatThrownBy(() -> SqlText.load("requirement/lock", Longer.class))
                .hasMessage("requirement/lock.sql: the text does not use name");
    }

    /** As it is in a repository: nothing is asked of it yet. */
    private static final class Broken {
        private static final SqlText<Misspelt> LOCK = SqlText.load("requirement/lock", Misspelt.class);

        @Override
        public String toString() {
            return LOCK.toString();
        }
    }

    @Test
    void failsWhenTheClassIsMadeThatHoldsIt() {
        assertThatThrownBy(Broken::new).isInstanceOf(ExceptionInInitializerError.class)
                .hasRootCauseMessage("requirement/lock.sql: the record has no component for template");
    }

    private record Wrapped(ProjectId project, Optional<UserId> user, List<UserId> others, Set<String> words,
            int number) {}

    @Test
    void bindsWhatIdsAndCollectionsHold() {
        var sql = new SqlText<>("test", ":words :others :user :project :number :user", Wrapped.class);

        var bound = sql.bind(new Wrapped(new ProjectId(ID), Optional.of(new UserId(ID)), List.of(new UserId(ID)),
                Set.of("a"), 7));

        assertThat(bound.text()).isEqualTo("$1 $2 $3 $4 $5 $3");
        assertThat(bound.values()).containsExactly(new String[]{"a"}, new UUID[]{ID}, ID, ID, 7);
    }

    @Test
    void bindsATypedNullAndATypedArrayWhereThereIsNothing() {
        var sql = new SqlText<>("test", ":words :others :user :project :number", Wrapped.class);

        var bound = sql.bind(new Wrapped(new ProjectId(ID), Optional.empty(), List.of(), Set.of(), 7));

        assertThat(bound.values()).containsExactly(new String[0], new UUID[0], Parameters.in(UUID.class), ID, 7);
    }

    private record Act(UserId by, Instant at, Optional<String> reason) {}

    private record Group(UUID id, Optional<Act> act) {}

    @Test
    void bindsThePartsOfARecordByTheirOwnNames() {
        var sql = new SqlText<>("test", ":id :by :at :reason", Group.class);
        var act = new Act(new UserId(ID), Instant.EPOCH, Optional.empty());

        assertThat(sql.bind(new Group(ID, Optional.of(act))).values())
                .containsExactly(ID, ID, Instant.EPOCH, Parameters.in(String.class));
        assertThat(sql.bind(new Group(ID, Optional.empty())).values())
                .containsExactly(ID, Parameters.in(UUID.class), Parameters.in(Instant.class),
                        Parameters.in(String.class));
    }

    private record Twice(UUID id, Group group) {}

    private record Unknown(StringBuilder text) {}

    private record UnknownGeneric(ThreadLocal<String> text) {}

    @Test
    void refusesWhatCannotBeBound() {
        assertThatThrownBy(() -> new SqlText<>("test", ":id :by :at :reason", Twice.class))
                .hasMessage("id: two parameters of one name");
        assertThatThrownBy(() -> new SqlText<>("test", ":text", Unknown.class))
                .hasMessage("text: no parameter can be a class java.lang.StringBuilder");
        assertThatThrownBy(() -> new SqlText<>("test", ":text", UnknownGeneric.class))
                .hasMessageStartingWith("text: no parameter can be a java.lang.ThreadLocal");
    }

    private record Filter(UUID id, Optional<String> name, boolean old) {}

    private static final String FILTERED = """
            SELECT :id
            AND name = :name -- when name
            AND old -- when old
            END
            """;

    @Test
    void leavesLinesOutWhoseConditionDoesNotHold() {
        var sql = new SqlText<>("test", FILTERED, Filter.class);

        var all = sql.bind(new Filter(ID, Optional.of("x"), true));
        assertThat(all.text()).isEqualTo("SELECT $1\nAND name = $2\nAND old\nEND");
        assertThat(all.values()).containsExactly(ID, "x");
        var none = sql.bind(new Filter(ID, Optional.empty(), false));
        assertThat(none.text()).isEqualTo("SELECT $1\nEND");
        assertThat(none.values()).containsExactly(ID);
        assertThat(sql.bind(new Filter(ID, Optional.empty(), true)).text()).isEqualTo("SELECT $1\nAND old\nEND");
    }

    private record Nested(UUID id, Optional<Inner> filter) {}

    private record Inner(String name, boolean old) {}

    @Test
    void knowsConditionsOfTheRecordsInside() {
        var sql = new SqlText<>("test", FILTERED.replace("when name", "when filter"), Nested.class);

        assertThat(sql.bind(new Nested(ID, Optional.empty())).text()).isEqualTo("SELECT $1\nEND");
        assertThat(sql.bind(new Nested(ID, Optional.of(new Inner("x", true)))).text())
                .isEqualTo("SELECT $1\nAND name = $2\nAND old\nEND");
        assertThat(sql.bind(new Nested(ID, Optional.of(new Inner("x", false)))).values()).containsExactly(ID, "x");
    }

    private record WrongCondition(UUID id, Optional<String> name, String old) {}

    @Test
    void refusesAConditionThatIsNone() {
        assertThatThrownBy(() -> new SqlText<>("test", FILTERED, WrongCondition.class))
                .hasMessage("test.sql: the record has no optional or boolean component for the condition old");
    }
}
