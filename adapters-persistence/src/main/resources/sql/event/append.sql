-- All events of a command at once, in their order; the row gets its transaction, number and time from the database.
INSERT INTO domain_events (type, subject, project_id, actor_id, data)
SELECT e.type, e.subject, e.project_id, :actor, e.data::json
FROM unnest(:types::text[], :subjects::text[], :projects::uuid[], :data::text[]) WITH ORDINALITY
    AS e (type, subject, project_id, data, place)
ORDER BY e.place
