package io.countersign.bootstrap;

import io.countersign.adapter.persistence.schema.SchemaReport;
import io.countersign.adapter.persistence.schema.SchemaVerifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Server mode does not migrate: the user of the service need not own the schema. It starts only when the schema fits.
 */
final class SchemaCheck implements SmartInitializingSingleton {

    private final DatabaseUrl database;

    SchemaCheck(DatabaseUrl database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> findings = new ArrayList<>();
        try (Connection connection = OwnerConnection.of(database).open()) {
            SchemaReport report = new SchemaVerifier().verify(connection, line -> {
                if (line.startsWith("FAIL")) {
                    findings.add(line);
                }
            });
            if (!report.holds()) {
                throw new StartupException("The schema of " + database + " is not the one of this release: "
                        + findings.size() + " findings, the first: " + findings.getFirst(),
                        "run `migrate` with the owner of the schema: java -jar countersign.jar migrate. All findings:"
                                + " java -jar countersign.jar verify-schema");
            }
        } catch (SQLException unreachable) {
            throw new StartupException("The database " + database + " cannot be asked: " + unreachable.getMessage(),
                    "Check DATABASE_URL and that the server runs.", unreachable);
        }
    }
}
