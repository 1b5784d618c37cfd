-- What a designer needs made. What is asked for is one JSON value; what lists and other tables ask about stands in columns
-- beside it. Once it was sent, only its course changes.
CREATE TABLE briefs (
    id TEXT PRIMARY KEY,
    buyer_id TEXT NOT NULL REFERENCES buyers (id),
    title TEXT NOT NULL,
    -- All that is asked for, but the steps.
    wanted TEXT NOT NULL,
    product TEXT,
    deliver_by TEXT,
    reach TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    sent_at BIGINT,
    sent_by TEXT,
    closed_at BIGINT,
    closed_by TEXT,
    withdrawn_at BIGINT,
    withdrawn_by TEXT
);
CREATE INDEX briefs_buyer ON briefs (buyer_id, created_at);

CREATE TABLE brief_steps (
    brief_id TEXT NOT NULL REFERENCES briefs (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    concept TEXT NOT NULL,
    each BIGINT NOT NULL,
    minutes BIGINT,
    note TEXT NOT NULL,
    PRIMARY KEY (brief_id, position)
);

-- Which firms are asked: chosen while the brief is drafted, known to them from when it was sent. Agreement to the brief's
-- non-disclosure terms is the firm's: who, when, and to which text.
CREATE TABLE brief_recipients (
    brief_id TEXT NOT NULL REFERENCES briefs (id),
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    chosen_at BIGINT NOT NULL,
    chosen_by TEXT NOT NULL,
    opened_at BIGINT,
    opened_by TEXT,
    agreed_at BIGINT,
    agreed_by TEXT,
    agreed_terms TEXT,
    passed_at BIGINT,
    passed_by TEXT,
    PRIMARY KEY (brief_id, supplier_id)
);
CREATE INDEX brief_recipients_supplier ON brief_recipients (supplier_id);

CREATE TABLE brief_files (
    id TEXT PRIMARY KEY,
    brief_id TEXT NOT NULL REFERENCES briefs (id),
    name TEXT NOT NULL,
    media TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    confidentiality TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    added_by TEXT NOT NULL
);
CREATE INDEX brief_files_brief ON brief_files (brief_id, added_at);

-- Every opening of a file by a firm.
CREATE TABLE brief_openings (
    id TEXT PRIMARY KEY,
    brief_id TEXT NOT NULL REFERENCES briefs (id),
    file_id TEXT NOT NULL REFERENCES brief_files (id),
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    opened_at BIGINT NOT NULL,
    opened_by TEXT NOT NULL
);
CREATE INDEX brief_openings_brief ON brief_openings (brief_id, opened_at);

CREATE TABLE quotes (
    id TEXT PRIMARY KEY,
    brief_id TEXT NOT NULL REFERENCES briefs (id),
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    made_at BIGINT NOT NULL,
    accepted_revision BIGINT,
    accepted_at BIGINT,
    accepted_by TEXT,
    declined_reason TEXT,
    declined_at BIGINT,
    declined_by TEXT,
    withdrawn_at BIGINT,
    withdrawn_by TEXT
);
-- One answer a firm, unless it took the one before back.
CREATE UNIQUE INDEX quotes_once ON quotes (brief_id, supplier_id) WHERE withdrawn_at IS NULL;
CREATE INDEX quotes_supplier ON quotes (supplier_id, made_at);

CREATE TABLE quote_revisions (
    quote_id TEXT NOT NULL REFERENCES quotes (id),
    number BIGINT NOT NULL,
    offer TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (quote_id, number)
);

-- Questions and answers between the buyer and one firm about one brief.
CREATE TABLE quote_messages (
    id TEXT PRIMARY KEY,
    brief_id TEXT NOT NULL REFERENCES briefs (id),
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    part TEXT NOT NULL,
    body TEXT NOT NULL,
    media TEXT,
    media_name TEXT,
    media_type TEXT,
    written_at BIGINT NOT NULL,
    written_by TEXT NOT NULL
);
CREATE INDEX quote_messages_thread ON quote_messages (brief_id, supplier_id, written_at);

-- An accepted quote, with what was agreed as it was then.
CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    quote_id TEXT NOT NULL UNIQUE REFERENCES quotes (id),
    brief_id TEXT NOT NULL REFERENCES briefs (id),
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    buyer_id TEXT NOT NULL REFERENCES buyers (id),
    quantity BIGINT NOT NULL,
    unit TEXT NOT NULL,
    sample_by TEXT,
    deliver_by TEXT NOT NULL,
    unit_parts BIGINT NOT NULL,
    sample_parts BIGINT,
    currency TEXT NOT NULL,
    remarks TEXT NOT NULL,
    placed_at BIGINT NOT NULL,
    placed_by TEXT NOT NULL
);
CREATE INDEX orders_supplier ON orders (supplier_id, placed_at);
CREATE INDEX orders_buyer ON orders (buyer_id, placed_at);

CREATE TABLE order_events (
    order_id TEXT NOT NULL REFERENCES orders (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    part TEXT NOT NULL,
    day TEXT NOT NULL,
    amount BIGINT NOT NULL,
    faulty BIGINT NOT NULL,
    remark TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    written_by TEXT NOT NULL,
    PRIMARY KEY (order_id, position)
);

CREATE TABLE order_ratings (
    order_id TEXT NOT NULL REFERENCES orders (id),
    part TEXT NOT NULL,
    rating TEXT NOT NULL,
    rated_at BIGINT NOT NULL,
    rated_by TEXT NOT NULL,
    PRIMARY KEY (order_id, part)
);

-- Who else works on an order, as the firm declares.
CREATE TABLE subcontractors (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders (id),
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    concept TEXT NOT NULL,
    declared_at BIGINT NOT NULL,
    declared_by TEXT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT
);
CREATE INDEX subcontractors_order ON subcontractors (order_id);
