-- A project as a user sees it: with their role, their assignments and all that was delegated to them.
SELECT json_build_object(
           'project', p,
           'role', (SELECT m.role FROM project_members m WHERE m.project_id = p.project_id AND m.user_id = :user),
           'assignments', (
               SELECT json_agg(a ORDER BY a.created_at, a.id)
               FROM consultant_assignments a
               WHERE a.project_id = p.project_id AND a.user_id = :user),
           'delegations', (
               SELECT json_agg(json_build_object('delegation', g, 'assignment', a) ORDER BY g.created_at, g.id)
               FROM consultant_delegations g
               JOIN consultant_assignments a ON a.id = g.assignment_id
               WHERE g.user_id = :user AND a.project_id = p.project_id))::text AS part
FROM project_profiles p
WHERE p.project_id = :project
