-- One step of the submission $1: its new state, and of the rest what there is of it. Nothing is written unless the submission
-- is of the version before. What is null finds no row.
WITH submission AS (
    UPDATE equipment_approval_submissions SET
        template_id = $2, template_version = $3, name = $4, equipment_id = $5, required_on_site = $6, content =
        $7::json, author_ids = $8, round = $9, submitted_by_id = $10, submitted_at = $11, updated_at = $12, version
        = $13, status = $14, awaiting = $15, basis = $16, closing_reason = $17, closed_by_id = $18, closed_at = $19,
        void_reason = $20, voided_by_id = $21, voided_at = $22, overdue_from = $51, decisions_due = $52::json
    WHERE id = $1 AND version = $13 - 1
    RETURNING id
), opened AS (
    INSERT INTO submission_rounds (submission_id, number, submitted_at, submitted_by_id, content, content_digest,
        lost_decisions)
    SELECT id, $23, $24, $25, $26::json, $27, $49::json FROM submission WHERE $23 IS NOT NULL
), closed AS (
    UPDATE submission_rounds SET outcome = $29, closed_at = $30, circumstances = $50::json
    FROM submission WHERE submission_id = submission.id AND number = $28
), recalled AS (
    DELETE FROM submission_rounds USING submission WHERE submission_id = submission.id AND number = $31
), forgotten AS (
    -- A round that was recalled has no decisions but those that were carried into it.
    DELETE FROM equipment_approval_decisions d USING submission
    WHERE d.submission_id = submission.id AND d.round = $31 AND d.carried_from_id IS NOT NULL
), retracted AS (
    UPDATE equipment_approval_decisions d SET current = false, retracted_at = $33
    FROM submission WHERE d.submission_id = submission.id AND d.id = $32
), superseded AS (
    UPDATE equipment_approval_decisions d SET current = false
    FROM submission WHERE d.submission_id = submission.id AND d.id = $43
    RETURNING d.id
), decided AS (
    -- Only after the earlier decision stopped to count: two that count do not fit beside each other.
    INSERT INTO equipment_approval_decisions (id, round, consultant_type_id, consultant_type_name, approver_id, decision,
        comments, accepted_deviations, content_digest, supersedes_id, decided_at, submission_id, created_at, current,
        signed_scope, on_behalf_of_id)
    SELECT $34, $35, $36, $37, $38, $39, $40, $41::jsonb, $42, $43, $44, submission.id, $44, true, $45::json, $46
    FROM submission, (SELECT count(*) FROM superseded) AS before
    WHERE $34 IS NOT NULL
), carried AS (
    -- Word for word the decision $48 that somebody made; as $47 it counts in the round that was opened.
    INSERT INTO equipment_approval_decisions (id, round, consultant_type_id, consultant_type_name, approver_id, decision,
        comments, accepted_deviations, content_digest, decided_at, submission_id, created_at, current, signed_scope,
        carried_from_id, carried_from_round, on_behalf_of_id)
    SELECT c.id, $23, d.consultant_type_id, d.consultant_type_name, d.approver_id, d.decision, d.comments,
           d.accepted_deviations, d.content_digest, d.decided_at, submission.id, $24, true, d.signed_scope, d.id, d.round,
           d.on_behalf_of_id
    FROM submission, unnest($47::uuid[], $48::uuid[]) AS c (id, made), equipment_approval_decisions d
    WHERE d.id = c.made
)
SELECT count(*) AS reached FROM submission
