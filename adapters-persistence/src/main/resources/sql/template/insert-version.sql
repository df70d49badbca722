INSERT INTO equipment_template_versions (template_id, number, content, content_digest, published_at, published_by_id)
VALUES (:template, :number, :content::json, :digest, :publishedAt, :publishedBy)
