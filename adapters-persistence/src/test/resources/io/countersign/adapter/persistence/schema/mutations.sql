-- Every way to break the schema in one place. Each section is a query for statements, and for the check that has to fail
-- once the statement has run. The views it reads come first.

CREATE TEMPORARY VIEW any_table AS
SELECT t.oid, t.relname AS tab, 'table ' || t.relname || ':' AS noticed
FROM pg_class t
WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace
  AND t.relname NOT LIKE 'databasechangelog%' AND t.relname NOT IN ('users', 'projects', 'equipment');

CREATE TEMPORARY VIEW any_column AS
SELECT tab, a.attname AS col, format_type(a.atttypid, a.atttypmod) AS type, a.atttypmod - 4 AS length,
  a.attnotnull AS required, a.attidentity <> '' AS identity, pg_get_expr(d.adbin, d.adrelid) AS fallback,
  EXISTS (SELECT FROM pg_index p WHERE p.indrelid = t.oid AND p.indisprimary AND a.attnum = ANY (p.indkey)) AS keyed,
  'column ' || tab || '.' || a.attname || ':' AS noticed
FROM any_table t
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum;

CREATE TEMPORARY VIEW any_constraint AS
SELECT tab, k.conname AS con, k.contype AS type, pg_get_constraintdef(k.oid) AS def, cardinality(k.conkey) AS width,
  CASE k.contype WHEN 'p' THEN 'primary key ' WHEN 'u' THEN 'unique key ' WHEN 'f' THEN 'foreign key ' WHEN 'c' THEN 'check ' END
  || tab || '.' || k.conname || ':' AS noticed
FROM any_table t
JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype NOT IN ('n', 't');

CREATE TEMPORARY VIEW any_trigger AS
SELECT tab, g.tgname AS trg, p.proname AS fun, 'trigger ' || tab || '.' || g.tgname || ':' AS noticed
FROM any_table t
JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
JOIN pg_proc p ON p.oid = g.tgfoid;

CREATE TEMPORARY VIEW any_index AS
SELECT tab, c.relname AS ind, pg_get_indexdef(i.indexrelid) AS def, i.indisunique AS singular, i.indpred IS NOT NULL AS partial,
  'index ' || tab || '.' || c.relname || ':' AS noticed
FROM any_table t
JOIN pg_index i ON i.indrelid = t.oid
JOIN pg_class c ON c.oid = i.indexrelid
WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = t.oid);

--- drop table
SELECT format('DROP TABLE %I CASCADE', tab), noticed FROM any_table
--- rename table
SELECT format('ALTER TABLE %I RENAME TO renamed', tab), noticed FROM any_table
--- enable row security
SELECT format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab), noticed FROM any_table
--- add column
SELECT format('ALTER TABLE %I ADD COLUMN surplus integer', tab), 'column ' || tab || '.surplus:' FROM any_table
--- add index
SELECT format('CREATE INDEX surplus ON %I ((1))', tab), 'index ' || tab || '.surplus:' FROM any_table
--- add check
SELECT format('ALTER TABLE %I ADD CONSTRAINT surplus CHECK (1 < 2)', tab), 'check ' || tab || '.surplus:' FROM any_table
--- add trigger
SELECT format('CREATE TRIGGER surplus BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()', tab),
  'trigger ' || tab || '.surplus:' FROM any_table

--- drop column
SELECT format('ALTER TABLE %I DROP COLUMN %I CASCADE', tab, col), noticed FROM any_column
--- rename column
SELECT format('ALTER TABLE %I RENAME COLUMN %I TO renamed', tab, col), noticed FROM any_column
--- change type
SELECT format('ALTER TABLE %I DROP COLUMN %I CASCADE; ALTER TABLE %I ADD COLUMN %I %s %s %s', tab, col, tab, col,
    CASE WHEN type LIKE 'character varying%' THEN format('varchar(%s)', length + 1)
      WHEN type = 'jsonb' THEN 'json'
      WHEN type = 'json' THEN 'jsonb'
      WHEN type = 'integer' THEN 'bigint'
      WHEN type = 'bigint' THEN 'integer'
      WHEN type LIKE 'timestamp with %' THEN 'timestamp'
      WHEN type = 'date' THEN 'timestamptz'
      WHEN type LIKE '%[]' THEN 'text[]'
      WHEN type = 'text' THEN 'varchar(10000)'
      ELSE 'text' END,
    CASE WHEN required THEN 'NOT NULL' END,
    CASE WHEN fallback IS NOT NULL THEN 'DEFAULT ' ||
      CASE WHEN fallback = 'now()' THEN 'now()' WHEN type LIKE '%[]' THEN '''{}''' WHEN type IN ('uuid', 'boolean') THEN '''x'''
        ELSE regexp_replace(fallback, '::.*', '') END END),
  noticed FROM any_column
--- drop not null
SELECT format('ALTER TABLE %I ALTER COLUMN %I DROP NOT NULL', tab, col), noticed FROM any_column WHERE required AND NOT keyed
--- set not null
SELECT format('ALTER TABLE %I ALTER COLUMN %I SET NOT NULL', tab, col), noticed FROM any_column WHERE NOT required
--- drop default
SELECT format('ALTER TABLE %I ALTER COLUMN %I DROP DEFAULT', tab, col), noticed FROM any_column WHERE fallback IS NOT NULL
--- set default
SELECT format('ALTER TABLE %I ALTER COLUMN %I SET DEFAULT %L', tab, col,
    CASE WHEN type = 'uuid' THEN '00000000-0000-0000-0000-000000000000'
      WHEN type LIKE 'json%' THEN 'null'
      WHEN type = 'date' OR type LIKE 'timestamp%' THEN '2020-01-01'
      WHEN type = 'boolean' THEN 'false'
      WHEN type LIKE '%[]' THEN '{NULL}'
      ELSE '7' END),
  noticed FROM any_column WHERE NOT identity
--- drop identity
SELECT format('ALTER TABLE %I ALTER COLUMN %I DROP IDENTITY', tab, col), noticed FROM any_column WHERE identity

--- drop constraint
SELECT format('ALTER TABLE %I DROP CONSTRAINT %I CASCADE', tab, con), noticed FROM any_constraint
--- rename constraint
SELECT format('ALTER TABLE %I RENAME CONSTRAINT %I TO renamed', tab, con), noticed FROM any_constraint
--- change delete rule
SELECT format('ALTER TABLE %I DROP CONSTRAINT %I; ALTER TABLE %I ADD CONSTRAINT %I %s', tab, con, tab, con,
    CASE WHEN def LIKE '% ON DELETE CASCADE' THEN replace(def, ' ON DELETE CASCADE', '') ELSE def || ' ON DELETE CASCADE' END),
  noticed FROM any_constraint WHERE type = 'f'
--- change update rule
SELECT format('ALTER TABLE %I DROP CONSTRAINT %I; ALTER TABLE %I ADD CONSTRAINT %I %s ON UPDATE CASCADE', tab, con, tab, con, def),
  noticed FROM any_constraint WHERE type = 'f'
--- change parent
SELECT format('ALTER TABLE %I DROP CONSTRAINT %I; ALTER TABLE %I ADD CONSTRAINT %I %s', tab, con, tab, con,
    regexp_replace(def, 'REFERENCES \w+', CASE WHEN def LIKE '%REFERENCES users(%' THEN 'REFERENCES projects' ELSE 'REFERENCES users' END)),
  noticed FROM any_constraint WHERE type = 'f' AND width = 1
--- drop validation
SELECT format('ALTER TABLE %I DROP CONSTRAINT %I; ALTER TABLE %I ADD CONSTRAINT %I %s NOT VALID', tab, con, tab, con, def),
  noticed FROM any_constraint WHERE type IN ('f', 'c')
--- defer foreign key
SELECT format('ALTER TABLE %I ALTER CONSTRAINT %I DEFERRABLE', tab, con), noticed FROM any_constraint WHERE type = 'f'
--- switch foreign key off
SELECT format('ALTER TABLE %I DISABLE TRIGGER ALL', tab), noticed FROM any_constraint WHERE type = 'f'
--- loosen check
SELECT format('ALTER TABLE %I DROP CONSTRAINT %I; ALTER TABLE %I ADD CONSTRAINT %I CHECK (1 < 2)', tab, con, tab, con),
  noticed FROM any_constraint WHERE type = 'c'
--- widen key
SELECT format('ALTER TABLE %I DROP CONSTRAINT %I CASCADE; ALTER TABLE %I ADD surplus integer; ALTER TABLE %I ADD CONSTRAINT %I %s',
    tab, con, tab, tab, con, replace(def, ')', ', surplus)')),
  noticed FROM any_constraint WHERE type IN ('p', 'u')

--- drop index
SELECT format('DROP INDEX %I', ind), noticed FROM any_index
--- rename index
SELECT format('ALTER INDEX %I RENAME TO renamed', ind), noticed FROM any_index
--- invalidate index
SELECT format('UPDATE pg_index SET indisvalid = false WHERE indexrelid = %L::regclass', ind), noticed FROM any_index
--- change uniqueness
SELECT format('DROP INDEX %I; %s', ind,
    CASE WHEN singular THEN replace(def, 'CREATE UNIQUE', 'CREATE') ELSE replace(def, 'CREATE INDEX', 'CREATE UNIQUE INDEX') END),
  noticed FROM any_index
--- change order
SELECT format('DROP INDEX %I; %s', ind,
    CASE WHEN def LIKE '%DESC%' THEN replace(def, ' DESC', '') ELSE regexp_replace(def, '\)$', ' DESC)') END),
  noticed FROM any_index WHERE NOT partial
--- change first column
SELECT format('DROP INDEX %I; %s', ind, replace(def, 'btree (', 'btree ((1), ')), noticed FROM any_index
--- change method
SELECT format('DROP INDEX %I; CREATE INDEX %I ON %I USING hash ((1))', ind, ind, tab), noticed FROM any_index
--- change predicate
SELECT format('DROP INDEX %I; %s', ind,
    CASE WHEN partial THEN regexp_replace(def, ' WHERE .*', '') ELSE def || ' WHERE 1 < 2' END),
  noticed FROM any_index

--- drop trigger
SELECT format('DROP TRIGGER %I ON %I', trg, tab), noticed FROM any_trigger
--- switch trigger off
SELECT format('ALTER TABLE %I DISABLE TRIGGER %I', tab, trg), noticed FROM any_trigger
--- change function
SELECT format('CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN RETURN NULL; END $body$', fun),
  'function ' || fun || ':' FROM any_trigger

--- forget changeset
SELECT format('DELETE FROM databasechangelog WHERE id = %L', id), 'changeset ' || id || ':' FROM databasechangelog
--- fail changeset
SELECT format('UPDATE databasechangelog SET exectype = ''FAILED'' WHERE id = %L', id), 'changeset ' || id || ':' FROM databasechangelog
--- add changeset
SELECT 'UPDATE databasechangelog SET id = ''of-a-later-release'' WHERE id = ''user-profiles''', 'changeset of-a-later-release:'
--- drop tag
SELECT 'UPDATE databasechangelog SET tag = NULL', 'tag baseline:'
--- move tag
SELECT 'UPDATE databasechangelog SET tag = CASE id WHEN ''user-profiles'' THEN ''baseline'' END', 'tag baseline:'
--- hold migration lock
SELECT 'UPDATE databasechangeloglock SET locked = true', 'migration lock:'
--- drop host table
SELECT format('DROP TABLE %I CASCADE', host), 'host column ' || host || '.id:' FROM unnest(ARRAY['users', 'projects', 'equipment']) AS host
--- rename host key
SELECT format('ALTER TABLE %I RENAME COLUMN id TO renamed', host), 'host column ' || host || '.id:'
FROM unnest(ARRAY['users', 'projects', 'equipment']) AS host
