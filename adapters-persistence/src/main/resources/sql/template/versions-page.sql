SELECT template_id, number, content::text AS content, content_digest, published_at, published_by_id
FROM equipment_template_versions
WHERE template_id = :template
    AND (published_at, template_id)
        < (coalesce(:afterAt, 'infinity'::timestamptz), coalesce(:afterId, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY published_at DESC, number DESC
LIMIT :limit
