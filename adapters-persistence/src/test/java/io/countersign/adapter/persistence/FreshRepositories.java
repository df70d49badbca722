package io.countersign.adapter.persistence;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.DatabaseSettings;
import io.countersign.adapter.persistence.connection.ReactiveTransactions;
import io.countersign.adapter.persistence.database.TestDatabase;
import io.countersign.application.Ports;
import io.countersign.application.submission.ReviewPorts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test repositories on a database that is empty and its own for that time. */
public final class FreshRepositories implements BeforeEachCallback, AfterEachCallback {

    private static final int CONNECTIONS = 8;

    private @Nullable TestDatabase fresh;
    private @Nullable Database database;
    private boolean altered;

    @Override
    public void beforeEach(ExtensionContext context) {
        var created = TestDatabase.borrow();
        fresh = created;
        database = Database
                .open(new DatabaseSettings(List.of(new DatabaseSettings.Host(created.host(), created.port())),
                        created.database(), created.user(), created.password(), Map.of(), CONNECTIONS));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        database().close();
        if (!altered) {
            Objects.requireNonNull(fresh, "fresh").giveBack();
        }
    }

    /** @return the database of this test */
    public Database database() {
        return Objects.requireNonNull(database, "database");
    }

    /** @return its repositories */
    public Repositories repositories() {
        return Repositories.of(database());
    }

    /** @return its repositories as ports */
    public Ports ports() {
        var repositories = repositories();
        return new Ports(repositories.consultantTypes(), repositories.templates(), repositories.users(),
                repositories.projects(), repositories.members(), repositories.assignments(),
                repositories.delegations(), repositories.equipment(), repositories.events(),
                repositories.keptReplies(), new ReactiveTransactions(database()));
    }

    /** @return the same with what it takes to review */
    public ReviewPorts reviewPorts() {
        var repositories = repositories();
        return new ReviewPorts(ports(), repositories.requirements(), repositories.submissions(),
                repositories.schedule(), repositories.inbox(), repositories.roundHistory());
    }

    /** @return a connection beside the repositories, which the caller closes */
    public Connection connect() throws SQLException {
        return Objects.requireNonNull(fresh, "fresh").connect();
    }

    /** Runs SQL that changes the schema, so that no other test gets this database. */
    public void alter(String sql) {
        altered = true;
        execute(sql);
    }

    /** Runs SQL beside the repositories. */
    public void execute(String sql) {
        try (var connection = Objects.requireNonNull(fresh, "fresh").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new AssertionError(sql, refused);
        }
    }

    /** @return the first column of each row, as text */
    public List<String> query(String sql) {
        try (var connection = Objects.requireNonNull(fresh, "fresh").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException refused) {
            throw new AssertionError(sql, refused);
        }
    }
}
