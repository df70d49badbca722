package io.countersign.adapter.persistence.submission;

import static io.countersign.application.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.SubmissionRepositoryContract;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcSubmissionRepositoryIT extends SubmissionRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected ReviewPorts ports() {
        return fresh.reviewPorts();
    }

    /** The commands of a review begin with it: planning it anew takes longer than running it. */
    @Test
    void keepsThePlanByWhichItReadsOneDossier() throws SQLException {
        var query = DossierQuery.of(new SubmissionId(id(1)), new Actor(new UserId(id(2)), false));
        var text = SqlText.load("submission/dossiers", DossierQuery.class).bind(query).text();

        try (var connection = fresh.connect(); var statement = connection.createStatement()) {
            statement.execute("PREPARE dossier (uuid, uuid) AS " + text);
            for (var n = 1; n <= 6; n++) {
                statement.execute("EXECUTE dossier ('%s', '%s')".formatted(id(1), id(2)));
            }
            try (var plans = statement.executeQuery("SELECT generic_plans FROM pg_prepared_statements")) {
                assertThat(plans.next()).isTrue();
                assertThat(plans.getInt(1)).isPositive();
            }
        }
    }
}
