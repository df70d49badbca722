package io.countersign.adapter.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.database.TestDatabase;
import io.countersign.adapter.persistence.sql.SqlText;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each index is what the planner takes for the query it was made for, once a table has grown. */
class IndexUseIT {

    private static final TestDatabase BASELINE = TestDatabase.createEmpty();
    private static final TestDatabase LATEST = TestDatabase.create();

    private static final String ROWS = """
            INSERT INTO users (id) SELECT md5('u' || n)::uuid FROM generate_series(1, 100) n;
            INSERT INTO projects (id) SELECT md5('p' || n)::uuid FROM generate_series(1, 200) n;
            INSERT INTO equipment_templates (id, name, category)
              SELECT md5('t' || n)::uuid, 'template ' || n, 'category ' || n % 500 FROM generate_series(1, 5000) n;
            INSERT INTO equipment_approval_submissions (id, project_id, template_id, status, created_at)
              SELECT md5('s' || n)::uuid, md5('p' || 1 + n % 200)::uuid, md5('t' || 1 + n % 5000)::uuid,
                CASE WHEN n % 500 = 0 THEN 'in_review' ELSE 'approved' END, now() - n * interval '1 minute'
              FROM generate_series(1, 20000) n;
            INSERT INTO equipment_approval_decisions (submission_id, decision)
              SELECT md5('s' || 1 + n % 20000)::uuid, 'approved' FROM generate_series(1, 20000) n;
            """;

    private static final String DEADLINES = """
            UPDATE equipment_approval_submissions SET overdue_from = created_at + interval '3 days'
            WHERE status = 'in_review'
            """;

    private static final String EVENTS = """
            INSERT INTO domain_events (type, subject, project_id, actor_id, data)
              SELECT 'io.countersign.submission.edited', 'equipment-submissions/' || md5('s' || n), md5('p' || n % 200)::uuid,
                md5('u1')::uuid, '{}'
              FROM generate_series(1, 20000) n
            """;

    @BeforeAll
    static void fill() throws SQLException {
        Schema.updateToTag(BASELINE, "baseline");
        for (TestDatabase database : List.of(BASELINE, LATEST)) {
            Schema.execute(database, ROWS);
        }
        Schema.execute(LATEST, DEADLINES);
        Schema.execute(LATEST, EVENTS);
        for (TestDatabase database : List.of(BASELINE, LATEST)) {
            Schema.execute(database, "ANALYZE");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ix_equipment_templates_name | SELECT id FROM equipment_templates WHERE name = 'template 77'",
            "ix_equipment_templates_category | SELECT id FROM equipment_templates WHERE category = 'category 7'",
            "ix_equipment_approval_submissions_project_id | SELECT id FROM equipment_approval_submissions WHERE project_id = md5('p7')::uuid",
            "ix_equipment_approval_submissions_template_id | SELECT id FROM equipment_approval_submissions WHERE template_id = md5('t7')::uuid",
            "ix_equipment_approval_submissions_status | SELECT id FROM equipment_approval_submissions WHERE status = 'in_review'",
            "ix_equipment_approval_decisions_submission_id | SELECT id FROM equipment_approval_decisions WHERE submission_id = md5('s7')::uuid"})
    void servesTheQueryItExistsFor(String index, String query) throws SQLException {
        assertThat(plan(BASELINE, query)).contains(index);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ix_equipment_approval_submissions_page | SELECT id FROM equipment_approval_submissions WHERE project_id = md5('p7')::uuid ORDER BY created_at DESC, id DESC LIMIT 20",
            "ix_equipment_approval_submissions_page | SELECT id FROM equipment_approval_submissions WHERE project_id = md5('p7')::uuid AND (created_at, id) < (now() - interval '3 days', md5('s7')::uuid) ORDER BY created_at DESC, id DESC LIMIT 20",
            "ix_equipment_approval_submissions_status_page | SELECT id FROM equipment_approval_submissions WHERE project_id = md5('p101')::uuid AND status = 'in_review' ORDER BY created_at DESC, id DESC LIMIT 20",
            "ix_equipment_approval_submissions_overdue_page | SELECT id FROM equipment_approval_submissions WHERE project_id = md5('p101')::uuid AND overdue_from <= statement_timestamp() ORDER BY created_at DESC, id DESC LIMIT 20",
            "ix_equipment_approval_submissions_overdue_page | SELECT id FROM equipment_approval_submissions WHERE project_id = md5('p101')::uuid AND overdue_from <= statement_timestamp() AND (created_at, id) < (now() - interval '3 days', md5('s7')::uuid) ORDER BY created_at DESC, id DESC LIMIT 20"})
    void servesAPageWithoutSorting(String index, String query) throws SQLException {
        assertThat(plan(LATEST, query)).contains(index).doesNotContain("Sort");
    }

    private record OfSubmission(String submission) {}

    @Test
    void findsTheEventsOfASubmission() throws SQLException {
        var excerpt = SqlText.load("ledger/excerpt", OfSubmission.class).bind(new OfSubmission("")).text();
        var query = excerpt.replace("$1", "md5('s7')");

        assertThat(plan(LATEST, query)).contains("ix_domain_events_resource");
    }

    private static String plan(TestDatabase database, String query) throws SQLException {
        return String.join("\n", Schema.query(database, "EXPLAIN " + query));
    }
}
