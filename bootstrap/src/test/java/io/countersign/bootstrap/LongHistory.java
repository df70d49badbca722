package io.countersign.bootstrap;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Many rounds of one template, written straight into the database as the service writes them. Of four in a row the first is
 * approved by both disciplines, the second approved and sent back, the third rejected and approved, the fourth approved by the
 * first discipline and still open.
 */
public record LongHistory(String project, String template, String author, String first, String firstConsultant,
        String second, String secondConsultant) {

    private static final String SUBMISSIONS = """
            INSERT INTO equipment_approval_submissions (id, project_id, template_id, template_version, number, name, status,
                content, author_ids, created_by_id, submitted_by_id, submitted_at, created_at, updated_at, round, awaiting,
                basis, version)
            SELECT md5('%2$s/' || n)::uuid, '%1$s', '%2$s', 1, 1000000 + n, 'Offer ' || n,
                   (ARRAY['approved', 'revision_requested', 'rejected', 'in_review'])[1 + n %% 4],
                   json_build_object('name', 'Offer ' || n, 'values', json_build_object('note', 'sheet ' || n)),
                   ARRAY['%3$s'::uuid], '%3$s', '%3$s', now(), now(), now(), 1,
                   CASE n %% 4 WHEN 3 THEN ARRAY['%6$s'::uuid] ELSE '{}' END,
                   CASE n %% 4 WHEN 0 THEN 'rule' END, 3
            FROM generate_series(0, %8$d - 1) AS n""";

    private static final String ROUNDS = """
            INSERT INTO submission_rounds (submission_id, number, submitted_at, submitted_by_id, content, content_digest,
                outcome, closed_at, circumstances)
            SELECT s.id, 1, s.submitted_at, s.submitted_by_id, s.content, 'sha-256:' || md5(s.name),
                   CASE s.status WHEN 'in_review' THEN NULL ELSE s.status END,
                   CASE s.status WHEN 'in_review' THEN NULL ELSE now() END,
                   CASE s.status WHEN 'in_review' THEN NULL ELSE json_build_object('authors', ARRAY['%3$s'],
                       'assigned', json_build_object('%4$s', ARRAY['%5$s'], '%6$s', ARRAY['%7$s']),
                       'requirements', json_build_object()) END
            FROM equipment_approval_submissions s WHERE s.template_id = '%2$s' AND s.number >= 1000000""";

    private static final String DECISIONS = """
            INSERT INTO equipment_approval_decisions (id, submission_id, round, consultant_type_id, consultant_type_name,
                approver_id, decision, comments, content_digest, decided_at, created_at)
            SELECT md5('%2$s/' || n || '/' || v.discipline)::uuid, md5('%2$s/' || n)::uuid, 1, v.type::uuid, v.discipline,
                   v.approver::uuid, v.decision, 'see sheet 3', 'sha-256:' || md5('Offer ' || n), now(), now()
            FROM generate_series(0, %8$d - 1) AS n
            CROSS JOIN LATERAL (VALUES
                ('first', '%4$s', '%5$s', (ARRAY['approved', 'approved', 'rejected', 'approved'])[1 + n %% 4]),
                ('second', '%6$s', '%7$s', (ARRAY['approved', 'revision_requested', 'approved', NULL])[1 + n %% 4]))
                AS v (discipline, type, approver, decision)
            WHERE v.decision IS NOT NULL""";

    /** Writes so many rounds. */
    public void write(TestDatabase database, int rounds) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (var sql : new String[]{SUBMISSIONS, ROUNDS, DECISIONS}) {
                statement.execute(sql.formatted(project, template, author, first, firstConsultant, second,
                        secondConsultant, rounds));
            }
            statement.execute("ANALYZE");
        }
    }
}
