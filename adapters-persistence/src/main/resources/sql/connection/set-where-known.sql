SELECT set_config(name, $2, false) FROM pg_settings WHERE name = $1
