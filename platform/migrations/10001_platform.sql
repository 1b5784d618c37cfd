-- What runs later: enqueued in the caller's transaction, so that nothing is lost between commit and queue.
CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    subject TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    leased_until BIGINT,
    progress TEXT,
    stop_asked_at BIGINT,
    finished_at BIGINT,
    failed_at BIGINT,
    failure TEXT
);
CREATE INDEX jobs_due ON jobs (finished_at, failed_at, run_at);
CREATE INDEX jobs_subject ON jobs (subject, kind, created_at);

-- The state of a web login; the word session is kept for the task force's.
CREATE TABLE logins (
    id TEXT PRIMARY KEY,
    data TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Tries that are counted and limited: signing in, asking for a link.
CREATE TABLE attempts (
    subject TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX attempts_subject ON attempts (subject, made_at);
