-- An entry that was found to be the same firm as another is kept as it is, shown to nobody, and points to the other.
ALTER TABLE suppliers ADD COLUMN joined_into TEXT;

-- A list of firms that an association brings in, or an operator, where no association is named.
CREATE TABLE supplier_imports (
    id TEXT PRIMARY KEY,
    association_id TEXT REFERENCES organisations (id),
    file_name TEXT NOT NULL,
    media_key TEXT NOT NULL,
    -- How its columns were read, and what is wrong with the file as a whole.
    heading TEXT NOT NULL,
    uploaded_at BIGINT NOT NULL,
    uploaded_by TEXT NOT NULL REFERENCES people (id),
    checked_at BIGINT,
    confirmed_at BIGINT,
    confirmed_by TEXT,
    finished_at BIGINT,
    stopped_at BIGINT,
    dropped_at BIGINT
);
CREATE INDEX supplier_imports_association ON supplier_imports (association_id, uploaded_at);

CREATE TABLE supplier_import_rows (
    import_id TEXT NOT NULL REFERENCES supplier_imports (id),
    line BIGINT NOT NULL,
    -- The firm as the row tells of it.
    content TEXT NOT NULL,
    -- What the row says of who the firm is, as one number: the same row again is the same firm.
    fingerprint TEXT NOT NULL,
    faults TEXT NOT NULL,
    outcome TEXT NOT NULL,
    -- Which known firm it is, or may be.
    organisation_id TEXT,
    probability DOUBLE PRECISION,
    -- What its writing would change.
    changes TEXT NOT NULL,
    written_at BIGINT,
    -- What became of it where that is not what was shown.
    became TEXT,
    supplier_id TEXT,
    PRIMARY KEY (import_id, line)
);
CREATE INDEX supplier_import_rows_fingerprint ON supplier_import_rows (fingerprint);

-- A firm that came in and a known one that it may be. Undecided, it waits for a person; decided, it keeps what came in and
-- what it changed, so that every join can be split again.
CREATE TABLE supplier_joins (
    id TEXT PRIMARY KEY,
    association_id TEXT,
    import_id TEXT,
    line BIGINT,
    incoming TEXT NOT NULL,
    -- The entry that came in, where it has one of its own already.
    own_id TEXT REFERENCES suppliers (id),
    -- Known firms that it may be, the likeliest first, each with the evidence.
    candidates TEXT NOT NULL,
    probability DOUBLE PRECISION NOT NULL,
    found_at BIGINT NOT NULL,
    found_by TEXT,
    decision TEXT,
    decided_at BIGINT,
    decided_by TEXT,
    -- The known firm that it was joined to, and the entry that is written to since.
    organisation_id TEXT,
    supplier_id TEXT,
    changed TEXT,
    split_at BIGINT,
    split_by TEXT
);
CREATE INDEX supplier_joins_waiting ON supplier_joins (decided_at, found_at);
CREATE INDEX supplier_joins_supplier ON supplier_joins (supplier_id);

-- How often an entry was looked at, by day, and by nobody in particular.
CREATE TABLE supplier_views (
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    day TEXT NOT NULL,
    views BIGINT NOT NULL,
    PRIMARY KEY (supplier_id, day)
);

-- Rules of the sector, calls for funding, fairs, studies.
CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    -- The association that tells it; none where an operator does.
    association_id TEXT REFERENCES organisations (id),
    -- A concept of the facet sector, and a region of the vocabulary's places; empty where it is for all.
    sector TEXT NOT NULL,
    region TEXT NOT NULL,
    -- Title and text, as a map by language with the source of each text.
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    link TEXT,
    place TEXT,
    starts_on TEXT,
    ends_on TEXT,
    -- The last day on which it is shown.
    expires_on TEXT,
    search_text TEXT NOT NULL,
    revision BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    written_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    published_at BIGINT,
    published_by TEXT,
    removed_at BIGINT,
    removed_by TEXT
);
CREATE INDEX notices_published ON notices (published_at);
CREATE INDEX notices_starts ON notices (starts_on);
