package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adapter.persistence.connection.DatabaseSettings.Host;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void isReadPartByPart() {
        DatabaseUrl url = parse("postgresql://app:secret@db.example:5433/countersign");

        assertThat(url).isEqualTo(new DatabaseUrl(List.of(new Host("db.example", 5433)), "countersign", "app",
                "secret", Map.of()));
    }

    @Test
    void hasThePortOfPostgresUnlessOneIsGiven() {
        assertThat(parse("postgresql://app:secret@db.example/countersign").hosts())
                .containsExactly(new Host("db.example", 5432));
    }

    @Test
    void escapesAreUndoneInUserAndPassword() {
        DatabaseUrl url = parse("postgresql://a%40b:p%3A%2F%25+w@h/db");

        assertThat(url.user()).isEqualTo("a@b");
        assertThat(url.password()).isEqualTo("p:/%+w");
    }

    @Test
    void severalHostsMeanThePrimaryAmongThem() {
        DatabaseUrl url = parse("postgresql://app:secret@h1:5432,h2:5433,[::1]/db");

        assertThat(url.hosts()).containsExactly(new Host("h1", 5432), new Host("h2", 5433), new Host("[::1]", 5432));
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h1:5432,h2:5433,[::1]:5432/db?targetServerType=primary");
    }

    @Test
    void parametersReachBothDriversUnderTheirOwnNames() {
        DatabaseUrl url = parse(
                "postgresql://app:secret@h/db?sslmode=verify-full&sslrootcert=/etc/ca.pem&application_name=east");

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h:5432/db"
                + "?ApplicationName=east&sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem");
        assertThat(url.settings(7).options()).isEqualTo(
                Map.of("sslMode", "verify-full", "sslRootCert", "/etc/ca.pem", "applicationName", "east"));
    }

    @Test
    void springsOwnFormsAreReadToo() {
        assertThat(parse("r2dbc:postgresql:failover://h1,h2/db?sslMode=require").jdbcUrl())
                .isEqualTo("jdbc:postgresql://h1:5432,h2:5432/db?sslmode=require&targetServerType=primary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://app:secret@h/db", "postgresql://app:secret@h", "postgresql://app:secret@/db",
            "postgresql://app:secret@h:99999/db", "postgresql://app:secret@h:0/db", "postgresql://app:secret@h,/db",
            "postgresql://app:secret%zz@h/db", "postgresql://app:secret@h/db?sslmod=require",
            "postgresql://app:secret@h/db?target_session_attrs=any", "app:secret@h/db",
            "postgresql://app:secret@h:x/db"})
    void whatCannotBeReadIsRefusedWithoutShowingThePassword(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(StartupException.class)
                .hasMessageContaining("DATABASE_URL").hasMessageNotContaining("secret");
    }

    @Test
    void itsTextHasNoPassword() {
        DatabaseUrl url = parse("postgresql://app:secret@h/db");

        assertThat(url).hasToString("db on h:5432");
        assertThat(OwnerConnection.of(url).toString()).doesNotContain("secret");
    }

    private static DatabaseUrl parse(String text) {
        return DatabaseUrl.parse("DATABASE_URL", text);
    }
}
