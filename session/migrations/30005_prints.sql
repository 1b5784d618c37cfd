-- A document printed for many. A job makes it; how far that is stands in the job's row. Made, the PDF is in the media store
-- and is kept for a while.
CREATE TABLE prints (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    document TEXT NOT NULL,
    language TEXT NOT NULL,
    second_language TEXT,
    job_id TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    asked_by TEXT NOT NULL REFERENCES people (id),
    made_at BIGINT,
    -- The version of the agenda that it was made from; none where none was published.
    version BIGINT,
    media_key TEXT,
    size BIGINT,
    removed_at BIGINT,
    removed_by TEXT
);
CREATE INDEX prints_session ON prints (session_id, asked_at);
