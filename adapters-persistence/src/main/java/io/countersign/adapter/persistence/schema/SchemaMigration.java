package io.countersign.adapter.persistence.schema;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.ChangeExecListenerCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Brings one database to the latest changeset. Several processes may do so at once: one migrates, the others wait for
 * it. Nothing but the database is contacted, and nothing is written to the standard streams.
 */
public final class SchemaMigration {

    /** Where the root changelog lies on the class path, for those who run Liquibase by other means. */
    public static final String CHANGELOG = "db/changelog/changelog.yaml";

    /** "Counters" in ASCII: any number that no other application is likely to choose. */
    private static final long LOCK = 0x436f_756e_7465_7273L;

    private static final ClassLoader LOADER = SchemaMigration.class.getClassLoader();

    private final String jdbcUrl;
    private final Properties credentials = new Properties();

    /**
     * @param jdbcUrl
     *            a {@code jdbc:postgresql:} URL
     * @param user
     *            the owner of the schema, or null when the URL names the user
     * @param password
     *            the password, or null when the URL gives it or none is needed
     */
    public SchemaMigration(String jdbcUrl, @Nullable String user, @Nullable String password) {
        this.jdbcUrl = jdbcUrl;
        if (user != null) {
            credentials.setProperty("user", user);
        }
        if (password != null) {
            credentials.setProperty("password", password);
        }
    }

    /**
     * Applies every changeset that is missing, each in a transaction of its own; those before a failing one stay
     * applied.
     *
     * @param progress
     *            receives one line for each changeset as it is applied, and one when it has to wait
     * @return how many changesets were applied, 0 when the schema was up to date
     * @throws SQLException
     *             when the database cannot be reached
     * @throws SchemaMigrationException
     *             when a changeset fails, or an applied one was altered afterwards
     */
    public int toLatest(Consumer<String> progress) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, credentials)) {
            waitForOurTurn(connection, progress);
            var applied = new AppliedChangesets(progress);
            quietly(() -> {
                new CommandScope(UpdateCommandStep.COMMAND_NAME)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database(connection))
                        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                        .addArgumentValue(ChangeExecListenerCommandStep.CHANGE_EXEC_LISTENER_ARG, applied)
                        .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                        .setOutput(OutputStream.nullOutputStream()).execute();
            });
            return applied.count.get();
        }
    }

    /**
     * Liquibase's own lock is a row, so two processes that meet on an empty database fail over creating its table; ours
     * needs no table and ends with the connection. It is tried again and again, because a statement that waits would
     * keep its snapshot, and the concurrent index of the process it waits for would wait for that.
     */
    static void waitForOurTurn(Connection connection, Consumer<String> progress) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean told = false;
            while (!isOurTurn(statement)) {
                if (!told) {
                    progress.accept("waiting  another process is migrating this database");
                    told = true;
                }
                statement.execute("SELECT pg_sleep(0.5)");
            }
        }
    }

    private static boolean isOurTurn(Statement statement) throws SQLException {
        try (ResultSet lock = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            return lock.next() && lock.getBoolean(1);
        }
    }

    static Database database(Connection connection) throws LiquibaseException {
        return DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
    }

    /** Runs Liquibase with our log, no console, and no report to its makers about the use of it. */
    static void quietly(Scope.ScopedRunner<?> work) {
        Map<String, Object> settings = Map.of(Scope.Attr.logService.name(), new LiquibaseLog(), //
                Scope.Attr.ui.name(), new LoggerUIService(), //
                Scope.Attr.resourceAccessor.name(), new SpringResourceAccessor(new DefaultResourceLoader(LOADER)), //
                AnalyticsArgs.ENABLED.getKey(), false, //
                GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getKey(), 1L);
        try {
            Scope.child(settings, work);
        } catch (Exception failure) {
            throw new SchemaMigrationException(innermostMessage(failure), failure);
        }
    }

    private static String innermostMessage(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
    }

    private static final class AppliedChangesets extends AbstractChangeExecListener {
        private final AtomicInteger count = new AtomicInteger();
        private final Consumer<String> progress;

        AppliedChangesets(Consumer<String> progress) {
            this.progress = progress;
        }

        @Override
        public void ran(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database,
                ChangeSet.ExecType outcome) {
            count.incrementAndGet();
            String what = outcome == ChangeSet.ExecType.MARK_RAN ? "present" : "applied";
            progress.accept(what + "  " + changeSet.getId());
        }
    }
}
