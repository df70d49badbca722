SELECT v.template_id, v.number, v.content::text AS content, v.content_digest, v.published_at, v.published_by_id,
       v.xmin IS DISTINCT FROM pg_current_xact_id_if_assigned()::xid AS committed
FROM unnest(:templates::uuid[], :numbers::integer[]) AS wanted (template_id, number)
JOIN equipment_template_versions v USING (template_id, number)
