CREATE TABLE task_forces (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL
);

-- The two sides of a task force; a side's co-chair manages its delegation.
CREATE TABLE sides (
    id TEXT PRIMARY KEY,
    task_force_id TEXT NOT NULL REFERENCES task_forces (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    co_chair_id TEXT REFERENCES people (id),
    UNIQUE (task_force_id, code)
);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    task_force_id TEXT NOT NULL REFERENCES task_forces (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    zone TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    languages TEXT NOT NULL,
    rules TEXT NOT NULL,
    requests_close_at BIGINT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    announced_at BIGINT,
    announced_by TEXT,
    UNIQUE (task_force_id, number)
);

CREATE TABLE slots (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    external_id TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    period TEXT,
    UNIQUE (session_id, external_id)
);
CREATE INDEX slots_time ON slots (session_id, starts_at);

CREATE TABLE meeting_tables (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    external_id TEXT NOT NULL,
    zone TEXT,
    UNIQUE (session_id, external_id)
);

CREATE TABLE interpreters (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    languages TEXT NOT NULL,
    unavailable TEXT NOT NULL,
    max_consecutive BIGINT,
    UNIQUE (session_id, external_id)
);

CREATE TABLE participants (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    external_id TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    side_id TEXT NOT NULL REFERENCES sides (id),
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    name_latin TEXT,
    role TEXT,
    phone TEXT,
    languages TEXT NOT NULL,
    thematic_tables TEXT NOT NULL,
    offers TEXT,
    seeks TEXT,
    unavailable TEXT NOT NULL,
    minimum BIGINT,
    maximum BIGINT,
    -- Lower case and folded, made by the program: SQLite's lower() knows no Cyrillic.
    search_text TEXT NOT NULL,
    registered_at BIGINT NOT NULL,
    approved_at BIGINT,
    approved_by TEXT,
    refused_at BIGINT,
    refused_by TEXT,
    withdrawn_at BIGINT,
    withdrawn_by TEXT,
    invited_at BIGINT,
    invited_by TEXT,
    UNIQUE (session_id, external_id),
    UNIQUE (session_id, person_id)
);
CREATE INDEX participants_person ON participants (person_id);

CREATE TABLE projects (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    external_id TEXT NOT NULL,
    thematic_table TEXT NOT NULL,
    proposer_id TEXT NOT NULL REFERENCES participants (id),
    title TEXT NOT NULL,
    wanted_counterpart TEXT,
    UNIQUE (session_id, external_id)
);

-- A wish to meet. Pending until answered; accepted, it is a meeting that wants a place.
CREATE TABLE requests (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    external_id TEXT NOT NULL,
    from_id TEXT NOT NULL REFERENCES participants (id),
    to_id TEXT NOT NULL REFERENCES participants (id),
    priority TEXT NOT NULL,
    period TEXT,
    project_id TEXT REFERENCES projects (id),
    note TEXT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    accepted_at BIGINT,
    accepted_by TEXT,
    declined_at BIGINT,
    declined_by TEXT,
    withdrawn_at BIGINT,
    withdrawn_by TEXT,
    UNIQUE (session_id, external_id)
);
CREATE INDEX requests_from ON requests (from_id);
CREATE INDEX requests_to ON requests (to_id);

-- A version of the agenda: a draft until it is published, and kept after.
CREATE TABLE agendas (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    number BIGINT NOT NULL,
    base_id TEXT REFERENCES agendas (id),
    origin TEXT NOT NULL,
    status TEXT NOT NULL,
    objective TEXT NOT NULL,
    bound TEXT NOT NULL,
    seconds DOUBLE PRECISION NOT NULL,
    -- The job that made it, so that one that runs twice makes it once.
    run_id TEXT UNIQUE,
    -- On the day: what began before stays as it was held.
    replanned_from BIGINT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    published_at BIGINT,
    published_by TEXT,
    discarded_at BIGINT,
    discarded_by TEXT,
    UNIQUE (session_id, number)
);

CREATE TABLE placements (
    agenda_id TEXT NOT NULL REFERENCES agendas (id),
    request_id TEXT NOT NULL REFERENCES requests (id),
    slot_id TEXT NOT NULL REFERENCES slots (id),
    table_id TEXT NOT NULL REFERENCES meeting_tables (id),
    interpreter_id TEXT REFERENCES interpreters (id),
    locked_at BIGINT,
    locked_by TEXT,
    PRIMARY KEY (agenda_id, request_id)
);

CREATE TABLE unplaced (
    agenda_id TEXT NOT NULL REFERENCES agendas (id),
    request_id TEXT NOT NULL REFERENCES requests (id),
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    admitted_by TEXT,
    PRIMARY KEY (agenda_id, request_id)
);

-- Every change by hand to a draft, as rows before and after, so that it can be taken back.
CREATE TABLE agenda_steps (
    id TEXT PRIMARY KEY,
    agenda_id TEXT NOT NULL REFERENCES agendas (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    change TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    UNIQUE (agenda_id, position)
);

-- What happens on the day: somebody does not come or comes late, a table is lost.
CREATE TABLE absences (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    kind TEXT NOT NULL,
    participant_id TEXT REFERENCES participants (id),
    table_id TEXT REFERENCES meeting_tables (id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT,
    reported_at BIGINT NOT NULL,
    reported_by TEXT NOT NULL,
    lifted_at BIGINT,
    lifted_by TEXT
);

-- What the calendars know of a meeting: the row stays when the meeting is cancelled, and its sequence only rises.
CREATE TABLE calendar_entries (
    request_id TEXT PRIMARY KEY REFERENCES requests (id),
    session_id TEXT NOT NULL REFERENCES sessions (id),
    sequence BIGINT NOT NULL,
    slot_id TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    place TEXT NOT NULL,
    zone TEXT,
    interpreter TEXT,
    changed_at BIGINT NOT NULL,
    cancelled_at BIGINT
);

-- A person's secret calendar address. The secret is no stronger than the agenda beside it, so it is kept as it is and
-- can be shown again.
CREATE TABLE feeds (
    id TEXT PRIMARY KEY,
    participant_id TEXT NOT NULL REFERENCES participants (id),
    secret TEXT NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    revoked_at BIGINT
);

-- An uploaded spreadsheet: checked first, then confirmed or dropped.
CREATE TABLE imports (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    sheet TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_key TEXT NOT NULL,
    report TEXT NOT NULL,
    uploaded_at BIGINT NOT NULL,
    uploaded_by TEXT NOT NULL,
    confirmed_at BIGINT,
    confirmed_by TEXT,
    dropped_at BIGINT,
    dropped_by TEXT
);
