-- Why a firm will not quote, as it says.
ALTER TABLE brief_recipients ADD COLUMN passed_reason TEXT;
