CREATE TABLE organisations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_latin TEXT,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    region TEXT,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX organisations_name ON organisations (name, country);

-- A person is an e-mail address; how somebody is called at a session stands with the participant.
CREATE TABLE people (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    signed_in_at BIGINT
);

CREATE TABLE passwords (
    person_id TEXT PRIMARY KEY REFERENCES people (id),
    hash TEXT NOT NULL,
    set_at BIGINT NOT NULL
);

-- Only the hash of a link's secret is kept: who reads the table cannot sign in with it.
CREATE TABLE login_links (
    secret_hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    next TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

-- Passkeys and the accounts of an OpenID Connect provider: a key of a provider's own that names a person.
CREATE TABLE credentials (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    provider TEXT NOT NULL,
    key TEXT NOT NULL,
    data TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    used_at BIGINT,
    removed_at BIGINT,
    UNIQUE (kind, provider, key)
);

-- Who may do what, and where: scope is the id of a task force or of a side, empty for an operator.
CREATE TABLE grants (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    scope TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    given_by TEXT,
    ended_at BIGINT,
    ended_by TEXT
);
CREATE INDEX grants_person ON grants (person_id, role, scope);
CREATE INDEX grants_scope ON grants (scope, role);

-- Who did what; written in the transaction of the deed, never changed.
CREATE TABLE audit (
    id TEXT PRIMARY KEY,
    made_at BIGINT NOT NULL,
    person_id TEXT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    scope TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX audit_scope ON audit (scope, made_at);
