-- How many rows an uploaded sheet has, so that a list of uploads reads no reports. Empty for those of before.
ALTER TABLE imports ADD COLUMN row_count BIGINT;
