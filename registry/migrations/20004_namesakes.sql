-- Two firms of one name in one country: the one that was known first has an empty distinction, each other something that
-- tells it from the rest, such as its number for value-added tax or where it is.
ALTER TABLE organisations ADD COLUMN distinction TEXT NOT NULL DEFAULT '';
DROP INDEX organisations_name;
CREATE UNIQUE INDEX organisations_name ON organisations (name, country, distinction);

-- What is known of an organisation may be kept elsewhere too, as in an index: who keeps it asks for what changed since.
ALTER TABLE organisations ADD COLUMN told_at BIGINT NOT NULL DEFAULT 0;
UPDATE organisations SET told_at = created_at;
CREATE INDEX organisations_told ON organisations (told_at);
