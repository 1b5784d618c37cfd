-- About what a firm takes for a processing or a component, in euro: chains are put together from it before anybody has
-- quoted. Only who puts a chain together, and who looks after the entry, gets to see it.
CREATE TABLE supplier_prices (
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    concept TEXT NOT NULL,
    -- One piece, and once an order, in ten-thousandths of a euro.
    parts BIGINT NOT NULL,
    setup_parts BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT,
    PRIMARY KEY (supplier_id, concept)
);

-- A brief that asks one firm of a chain for its steps of another brief.
CREATE TABLE brief_parts (
    part_id TEXT PRIMARY KEY REFERENCES briefs (id),
    brief_id TEXT NOT NULL REFERENCES briefs (id),
    supplier_id TEXT NOT NULL REFERENCES suppliers (id),
    -- The steps' places in the whole brief, from 0, as a JSON list.
    steps TEXT NOT NULL,
    -- When goods arrive there, and when they leave.
    arrives TEXT NOT NULL,
    leaves TEXT NOT NULL,
    -- The towns that goods come from, as a JSON list, and the one they go to; empty where that is the buyer.
    comes_from TEXT NOT NULL,
    goes_to TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL
);
CREATE INDEX brief_parts_brief ON brief_parts (brief_id, made_at);
