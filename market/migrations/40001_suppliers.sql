-- A firm's entry in the market. Whether a field is declared or verified stands in supplier_standings for what is one
-- column here, and beside the row for what is a row of its own.
CREATE TABLE suppliers (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL UNIQUE REFERENCES organisations (id),
    slug TEXT NOT NULL UNIQUE,
    -- Names and place, folded, for the lists.
    search_text TEXT NOT NULL,
    website TEXT,
    email TEXT,
    phone TEXT,
    people BIGINT,
    lead_sample_days BIGINT,
    lead_bulk_days BIGINT,
    min_order BIGINT,
    min_order_unit TEXT,
    address TEXT,
    postcode TEXT,
    -- The comune; province and district are codes of the vocabulary's places.
    place TEXT,
    province TEXT,
    district TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    registered_at BIGINT NOT NULL,
    registered_by TEXT,
    published_at BIGINT,
    published_by TEXT,
    -- Rises with every change, so that who edits what somebody else has changed meanwhile is told.
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT
);
CREATE INDEX suppliers_published ON suppliers (published_at);
CREATE INDEX suppliers_name ON suppliers (search_text);

-- Declared or verified, for the columns of suppliers: people, lead times, minimum order, place.
CREATE TABLE supplier_standings (
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    field TEXT NOT NULL,
    declared_at BIGINT NOT NULL,
    declared_by TEXT,
    verified_at BIGINT,
    verified_by TEXT,
    -- The last day on which it counts as verified.
    verified_until TEXT,
    PRIMARY KEY (supplier_id, field)
);

-- What a firm does, by facet: concepts of the vocabulary, languages (BCP 47) and markets (ISO 3166-1 alpha-2).
CREATE TABLE supplier_terms (
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    facet TEXT NOT NULL,
    concept TEXT NOT NULL,
    declared_at BIGINT NOT NULL,
    declared_by TEXT,
    verified_at BIGINT,
    verified_by TEXT,
    verified_until TEXT,
    PRIMARY KEY (supplier_id, facet, concept)
);
CREATE INDEX supplier_terms_concept ON supplier_terms (facet, concept);

CREATE TABLE supplier_machines (
    id TEXT PRIMARY KEY,
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    -- A concept of the facet production.
    concept TEXT NOT NULL,
    model TEXT,
    quantity BIGINT NOT NULL,
    gauge TEXT,
    size TEXT,
    declared_at BIGINT NOT NULL,
    declared_by TEXT,
    verified_at BIGINT,
    verified_by TEXT,
    verified_until TEXT
);
CREATE INDEX supplier_machines_supplier ON supplier_machines (supplier_id);

-- What a firm can do in a week, by processing: minutes or pieces.
CREATE TABLE supplier_capacities (
    id TEXT PRIMARY KEY,
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    processing TEXT NOT NULL,
    unit TEXT NOT NULL,
    per_week BIGINT NOT NULL,
    declared_at BIGINT NOT NULL,
    declared_by TEXT,
    verified_at BIGINT,
    verified_by TEXT,
    verified_until TEXT,
    UNIQUE (supplier_id, processing, unit)
);

-- What is taken of a capacity in a week, named by its Monday: held for a quote, booked for an order, or closed. What the
-- firm says itself has an empty reason; what a quote or an order takes has its id there.
CREATE TABLE supplier_calendar (
    capacity_id TEXT NOT NULL REFERENCES supplier_capacities (id),
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    week TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    amount BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT,
    PRIMARY KEY (capacity_id, week, kind, reason)
);
CREATE INDEX supplier_calendar_reason ON supplier_calendar (reason);
CREATE INDEX supplier_calendar_supplier ON supplier_calendar (supplier_id, week);

CREATE TABLE supplier_certificates (
    id TEXT PRIMARY KEY,
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    -- A concept of the facet certificate.
    scheme TEXT NOT NULL,
    number TEXT NOT NULL,
    holder TEXT,
    issuer TEXT,
    valid_from TEXT,
    valid_until TEXT,
    media TEXT,
    media_name TEXT,
    media_type TEXT,
    declared_at BIGINT NOT NULL,
    declared_by TEXT,
    verified_at BIGINT,
    verified_by TEXT,
    verified_until TEXT,
    UNIQUE (supplier_id, scheme, number)
);

CREATE TABLE supplier_identifiers (
    id TEXT PRIMARY KEY,
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    declared_at BIGINT NOT NULL,
    declared_by TEXT,
    verified_at BIGINT,
    verified_by TEXT,
    verified_until TEXT,
    UNIQUE (supplier_id, scheme, value)
);
CREATE INDEX supplier_identifiers_value ON supplier_identifiers (scheme, value);

CREATE TABLE supplier_pictures (
    id TEXT PRIMARY KEY,
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    position BIGINT NOT NULL,
    media TEXT NOT NULL,
    media_type TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    caption TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    added_by TEXT
);
CREATE INDEX supplier_pictures_supplier ON supplier_pictures (supplier_id, position);

-- What a firm says of itself, as a map by language with the source of each text.
CREATE TABLE supplier_texts (
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT,
    PRIMARY KEY (supplier_id, kind)
);

-- Who looks after a firm's entry. A claim waits until it is confirmed or refused.
CREATE TABLE supplier_members (
    id TEXT PRIMARY KEY,
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    message TEXT,
    claimed_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    confirmed_by TEXT,
    refused_at BIGINT,
    refused_by TEXT,
    refusal TEXT,
    ended_at BIGINT,
    ended_by TEXT
);
CREATE UNIQUE INDEX supplier_members_once ON supplier_members (supplier_id, person_id)
    WHERE refused_at IS NULL AND ended_at IS NULL;
CREATE INDEX supplier_members_person ON supplier_members (person_id);

-- Which associations look after a firm: asked by the firm, joined when the association says so.
CREATE TABLE supplier_associations (
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    association_id TEXT NOT NULL REFERENCES organisations (id),
    asked_at BIGINT NOT NULL,
    asked_by TEXT,
    joined_at BIGINT,
    joined_by TEXT,
    PRIMARY KEY (supplier_id, association_id)
);
CREATE INDEX supplier_associations_association ON supplier_associations (association_id);

-- Of what a firm was told that it expires, so that it is told once.
CREATE TABLE supplier_warnings (
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    subject TEXT NOT NULL,
    until TEXT NOT NULL,
    warned_at BIGINT NOT NULL,
    PRIMARY KEY (supplier_id, subject, until)
);

-- Who changed, in the order of commits: each replica's search index reads on from the number it has read. Whoever draws
-- a number holds the row of market_sequences until the commit, so that no smaller number appears after a larger one.
CREATE TABLE market_sequences (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
CREATE TABLE supplier_changes (
    sequence BIGINT NOT NULL,
    supplier_id TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (sequence, supplier_id)
);

-- Who buys: a designer, on the own account or for an organisation.
CREATE TABLE buyers (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL UNIQUE REFERENCES people (id),
    organisation_id TEXT REFERENCES organisations (id),
    country TEXT NOT NULL,
    languages TEXT NOT NULL,
    about TEXT,
    created_at BIGINT NOT NULL
);
