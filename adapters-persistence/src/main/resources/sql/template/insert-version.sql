INSERT INTO equipment_template_versions (template_id, number, content, content_digest, published_at, published_by_id)
VALUES ($1, $2, $3::json, $4, $5, $6)
