SELECT p.project_id, p.name, p.code, p.time_zone, p.created_at, p.updated_at, p.version, m.role,
    a.id AS assignment_id, a.consultant_type_id, a.valid_from, a.valid_until, a.ended_at,
    a.created_at AS assignment_created_at, a.version AS assignment_version,
    (SELECT json_agg(json_build_object('id', g.id, 'userId', g.user_id, 'validFrom', g.valid_from,
            'validUntil', g.valid_until, 'createdById', g.created_by_id, 'createdAt', g.created_at,
            'revokedById', g.revoked_by_id, 'revokedAt', g.revoked_at,
            'assignment', json_build_object('id', b.id, 'userId', b.user_id, 'consultantTypeId', b.consultant_type_id,
                'validFrom', b.valid_from, 'validUntil', b.valid_until, 'endedAt', b.ended_at,
                'createdAt', b.created_at, 'version', b.version)) ORDER BY g.created_at, g.id)::text
     FROM consultant_delegations g
     JOIN consultant_assignments b ON b.id = g.assignment_id
     WHERE g.user_id = :user AND b.project_id = :project) AS delegations
FROM project_profiles AS p
LEFT JOIN project_members AS m ON m.project_id = p.project_id AND m.user_id = :user
LEFT JOIN consultant_assignments AS a ON a.project_id = p.project_id AND a.user_id = :user
WHERE p.project_id = :project
ORDER BY a.created_at, a.id
