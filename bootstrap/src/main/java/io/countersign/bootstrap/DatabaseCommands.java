package io.countersign.bootstrap;

import io.countersign.adapter.persistence.ledger.LedgerAudit;
import io.countersign.adapter.persistence.schema.SchemaMigrationException;
import io.countersign.adapter.persistence.schema.SchemaVerifier;
import io.countersign.domain.ledger.LedgerHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;

/** The commands on a database. Spring only gathers the settings; nothing of the service is started. */
final class DatabaseCommands {

    private static final int DONE = 0;
    private static final int NOT_AS_EXPECTED = 1;
    private static final int NOT_POSSIBLE = 2;

    private static final String HEADS = "ledger.head";
    private static final Pattern COMMA = Pattern.compile(",");

    /** How long an event may be without its entry: a running service seals it within a second. */
    private static final Duration SEALING = Duration.ofSeconds(10);

    private static final String CONNECTION_FAILED = "08";
    private static final String NOT_AUTHORISED = "28";
    private static final String NO_SUCH_DATABASE = "3D";

    private DatabaseCommands() {
    }

    /** @return the exit code */
    static int run(CommandLine command, String... arguments) {
        var application = new SpringApplication(DatabaseCommands.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        try (var context = application.run(arguments)) {
            return run(command, context.getEnvironment());
        }
    }

    private static int run(CommandLine command, Environment environment) {
        try {
            return switch (command) {
                case CommandLine.Migrate migrate -> migrate(owner(environment));
                case CommandLine.VerifySchema verify -> verifySchema(owner(environment));
                case CommandLine.VerifyLedger verify -> verifyLedger(owner(environment), notedHeads(environment));
                case CommandLine.Wrong(var reason) -> misused(reason + "\n" + CommandLine.USAGE);
                case CommandLine.Serve serve -> throw new IllegalArgumentException("not a command on a database");
            };
        } catch (StartupException unusable) {
            return misused(unusable.getMessage() + "\n" + unusable.action());
        } catch (SQLException failed) {
            Output.complain("database: " + failed.getMessage());
            return saysNoConnection(failed) ? NOT_POSSIBLE : NOT_AS_EXPECTED;
        }
    }

    private static OwnerConnection owner(Environment environment) {
        Optional<DatabaseUrl> database = ServiceSettings.database(environment);
        return ServiceSettings.owner(environment, database).orElseThrow(() -> new StartupException(
                "DATABASE_URL is not set.", "Set it to " + DatabaseUrl.FORM + "."));
    }

    private static int migrate(OwnerConnection owner) throws SQLException {
        try {
            int applied = owner.migration().toLatest(Output::say);
            Output.say(applied == 0 ? "up to date" : applied + " changesets applied");
            return DONE;
        } catch (SchemaMigrationException failed) {
            Output.complain("FAIL  " + failed.getMessage());
            return NOT_AS_EXPECTED;
        }
    }

    private static int verifySchema(OwnerConnection owner) throws SQLException {
        try (Connection connection = owner.open()) {
            return new SchemaVerifier().verify(connection, Output::say).holds() ? DONE : NOT_AS_EXPECTED;
        }
    }

    private static int verifyLedger(OwnerConnection owner, List<LedgerHead> noted) throws SQLException {
        try (Connection connection = owner.open()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return new LedgerAudit(SEALING).verify(connection, noted, Output::say) ? DONE : NOT_AS_EXPECTED;
        }
    }

    private static List<LedgerHead> notedHeads(Environment environment) {
        return COMMA.splitAsStream(environment.getProperty(HEADS, ""))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> LedgerHead.read(text).orElseThrow(() -> new StartupException(
                        HEADS + ": " + text + " is no head of a ledger.",
                        "Write it as GET /api/v1/ledger/head shows it: number:hash.")))
                .toList();
    }

    private static int misused(String reason) {
        Output.complain(reason);
        return NOT_POSSIBLE;
    }

    private static boolean saysNoConnection(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        return state.startsWith(CONNECTION_FAILED) || state.startsWith(NOT_AUTHORISED)
                || state.startsWith(NO_SUCH_DATABASE);
    }
}
