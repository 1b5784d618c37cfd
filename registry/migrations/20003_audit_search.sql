-- What a line's detail is searched by: folded by the program, since SQLite's lower() knows no Cyrillic. Empty for lines of
-- before.
ALTER TABLE audit ADD COLUMN detail_folded TEXT;
