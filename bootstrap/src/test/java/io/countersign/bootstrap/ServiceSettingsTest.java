package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ServiceSettingsTest {

    private static final String DATABASE = "postgresql://app:secret@h/db";
    private static final String ISSUER = "https://login.example";

    @Test
    void isLocalWhenNothingIsSet() {
        assertThat(read(Map.of())).isEqualTo(
                new ServiceSettings(Mode.LOCAL, Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void takesAnEmptyTextForUnset() {
        assertThat(read(Map.of("DATABASE_URL", "", "OIDC_ISSUER_URI", " ", "COUNTERSIGN_MODE", "")).mode())
                .isEqualTo(Mode.LOCAL);
    }

    @Test
    void servesWithADatabaseAndAnIssuer() {
        ServiceSettings settings = read(
                Map.of("DATABASE_URL", DATABASE, "OIDC_ISSUER_URI", ISSUER, "OIDC_AUDIENCE", "countersign"));

        assertThat(settings.mode()).isEqualTo(Mode.SERVER);
        assertThat(settings.issuer()).contains(ISSUER);
        assertThat(settings.audience()).contains("countersign");
        assertThat(settings.owner()).contains(new OwnerConnection("jdbc:postgresql://h:5432/db", "app", "secret"));
    }

    @Test
    void isLocalOnAGivenDatabaseWhenAskedByName() {
        ServiceSettings settings = read(Map.of("DATABASE_URL", DATABASE, "COUNTERSIGN_MODE", "local"));

        assertThat(settings.mode()).isEqualTo(Mode.LOCAL);
        assertThat(settings.database()).isPresent();
    }

    @Test
    void refusesLocalModeWithAnIssuer() {
        refuses(Map.of("OIDC_ISSUER_URI", ISSUER, "COUNTERSIGN_MODE", "local"), "Unset OIDC_ISSUER_URI");
        refuses(Map.of("DATABASE_URL", DATABASE, "OIDC_ISSUER_URI", ISSUER, "COUNTERSIGN_MODE", "local"),
                "Unset OIDC_ISSUER_URI");
        refuses(Map.of("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER, "COUNTERSIGN_MODE", "local"),
                "Unset OIDC_ISSUER_URI");
    }

    @Test
    void refusesToServeWithoutADatabase() {
        refuses(Map.of("OIDC_ISSUER_URI", ISSUER), "Set DATABASE_URL");
        refuses(Map.of("COUNTERSIGN_MODE", "server"), "Set DATABASE_URL");
    }

    @Test
    void refusesToServeWithoutAnIssuer() {
        refuses(Map.of("DATABASE_URL", DATABASE), "Set OIDC_ISSUER_URI");
    }

    @Test
    void refusesAModeThatDoesNotExist() {
        refuses(Map.of("COUNTERSIGN_MODE", "Local"), "Set COUNTERSIGN_MODE to local or server");
    }

    @Test
    void refusesADatabaseWithoutAUser() {
        refuses(Map.of("DATABASE_URL", "postgresql://h/db", "OIDC_ISSUER_URI", ISSUER), "Set DATABASE_URL");
    }

    @Test
    void givesWayToSpringsOwnSettings() {
        ServiceSettings settings = read(Map.of("DATABASE_URL", DATABASE, "OIDC_ISSUER_URI", ISSUER,
                "spring.r2dbc.url", "r2dbc:postgresql://other/db2", "spring.r2dbc.username", "u",
                "spring.r2dbc.password", "p", "spring.liquibase.user", "owner", "spring.liquibase.password", "o"));

        assertThat(settings.database()).map(DatabaseUrl::jdbcUrl).contains("jdbc:postgresql://other:5432/db2");
        assertThat(settings.database()).map(DatabaseUrl::user).contains("u");
        assertThat(settings.owner()).contains(new OwnerConnection("jdbc:postgresql://other:5432/db2", "owner", "o"));
    }

    private static ServiceSettings read(Map<String, String> environment) {
        var mock = new MockEnvironment();
        environment.forEach(mock::setProperty);
        return ServiceSettings.read(mock);
    }

    private static void refuses(Map<String, String> environment, String action) {
        assertThatExceptionOfType(StartupException.class).isThrownBy(() -> read(environment))
                .extracting(StartupException::action).asString().startsWith(action);
    }
}
