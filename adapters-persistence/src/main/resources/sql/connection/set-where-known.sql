SELECT set_config(name, :value, false) FROM pg_settings WHERE name = :name
