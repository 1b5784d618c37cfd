-- What a session's thematic tables are called in each language, by code; sheets go on naming the codes.
ALTER TABLE sessions ADD COLUMN thematic_names TEXT NOT NULL DEFAULT '{}';
