-- Somebody who waits at the table says that the other one has not come. It is what was said, not yet an absence: an
-- organiser makes one of it, or dismisses it. Time and table are those of then, whatever is planned anew after.
CREATE TABLE no_shows (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    request_id TEXT NOT NULL REFERENCES requests (id),
    reporter_id TEXT NOT NULL REFERENCES participants (id),
    missing_id TEXT NOT NULL REFERENCES participants (id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    place TEXT NOT NULL,
    reported_at BIGINT NOT NULL,
    reported_by TEXT NOT NULL,
    taken_back_at BIGINT,
    dismissed_at BIGINT,
    dismissed_by TEXT,
    UNIQUE (request_id, starts_at, reporter_id)
);
CREATE INDEX no_shows_session ON no_shows (session_id, dismissed_at);
