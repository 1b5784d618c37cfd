-- Whose login it is, so that all the others can be ended when the password changes; nobody's before somebody signs in.
ALTER TABLE logins ADD COLUMN person_id TEXT;
CREATE INDEX logins_person ON logins (person_id);
CREATE INDEX logins_expiry ON logins (expires_at);
