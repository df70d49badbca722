package io.countersign.bootstrap;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.env.PropertyResolver;

/**
 * The settings of the environment. Each of ours gives way to the one of Spring for the same thing.
 *
 * @param database empty in local mode without one: it brings its own
 * @param owner how the schema is reached when not by the database's own user
 * @param issuer of the bearer tokens; empty in local mode, which issues them itself
 * @param audience that a token must name, if any
 */
record ServiceSettings(Mode mode, Optional<DatabaseUrl> database, Optional<OwnerConnection> owner,
        Optional<String> issuer, Optional<String> audience) {

    private static final String DATABASE_URL = "DATABASE_URL";
    private static final String ISSUER = "OIDC_ISSUER_URI";
    private static final String AUDIENCE = "OIDC_AUDIENCE";
    private static final String MODE = "COUNTERSIGN_MODE";
    private static final String R2DBC = "spring.r2dbc.";
    private static final String LIQUIBASE = "spring.liquibase.";
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    /** @throws StartupException when the settings contradict each other or one is missing */
    static ServiceSettings read(PropertyResolver environment) {
        Optional<String> issuer = text(environment, JWT + "issuer-uri").or(() -> text(environment, ISSUER));
        Optional<DatabaseUrl> database = database(environment);
        Mode mode = mode(environment, database.isPresent(), issuer.isPresent());
        return new ServiceSettings(mode, database, owner(environment, database), issuer,
                text(environment, JWT + "audiences").or(() -> text(environment, AUDIENCE)));
    }

    private static Mode mode(PropertyResolver environment, boolean withDatabase, boolean withIssuer) {
        Mode unset = withDatabase || withIssuer ? Mode.SERVER : Mode.LOCAL;
        Mode mode = text(environment, "countersign.mode").or(() -> text(environment, MODE))
                .map(asked -> switch (asked) {
                    case "local" -> Mode.LOCAL;
                    case "server" -> Mode.SERVER;
                    default -> throw new StartupException(MODE + " is '" + asked + "', which is no mode.",
                            "Set " + MODE + " to local or server, or leave it unset.");
                }).orElse(unset);
        if (mode == Mode.LOCAL && withIssuer) {
            throw new StartupException(
                    MODE + " is local, but there is an issuer: local mode would hand out tokens to anybody who asks.",
                    "Unset " + ISSUER + " to work locally, or set " + MODE + " to server.");
        }
        if (mode == Mode.SERVER && !withDatabase) {
            throw new StartupException("Server mode needs a database.", "Set " + DATABASE_URL + " to "
                    + DatabaseUrl.FORM + ", or unset " + ISSUER + " and " + MODE + " to work locally.");
        }
        if (mode == Mode.SERVER && !withIssuer) {
            throw new StartupException("Server mode needs to know whose bearer tokens it accepts.", "Set " + ISSUER
                    + " to the URL of the OpenID Connect issuer, or " + MODE
                    + " to local to develop against this database.");
        }
        return mode;
    }

    /** @return the database that the service uses; empty when none is named */
    static Optional<DatabaseUrl> database(PropertyResolver environment) {
        return text(environment, R2DBC + "url").map(url -> DatabaseUrl.parse(R2DBC + "url", url))
                .or(() -> text(environment, DATABASE_URL).map(url -> DatabaseUrl.parse(DATABASE_URL, url)))
                .map(url -> url.withCredentials(text(environment, R2DBC + "username"),
                        text(environment, R2DBC + "password")))
                .map(ServiceSettings::withUser);
    }

    private static DatabaseUrl withUser(DatabaseUrl url) {
        if (url.user().isEmpty()) {
            throw new StartupException("The database URL names no user.",
                    "Set " + DATABASE_URL + " like " + DatabaseUrl.FORM + ".");
        }
        return url;
    }

    /** @return how the schema is reached: by the settings for migrations, else as the database is */
    static Optional<OwnerConnection> owner(PropertyResolver environment, Optional<DatabaseUrl> database) {
        Optional<OwnerConnection> derived = database.map(OwnerConnection::of);
        Optional<String> url = text(environment, LIQUIBASE + "url");
        Optional<String> user = text(environment, LIQUIBASE + "user");
        Optional<String> password = text(environment, LIQUIBASE + "password");
        return url.or(() -> derived.map(OwnerConnection::url))
                .map(place -> new OwnerConnection(place,
                        user.or(() -> derived.map(OwnerConnection::user)).orElse(""),
                        password.or(() -> derived.map(OwnerConnection::password)).orElse("")));
    }

    /** Compose files and shells pass a setting that is not set as an empty text. */
    private static Optional<String> text(PropertyResolver environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).map(String::strip)
                .filter(Predicate.not(String::isEmpty));
    }
}
