-- Written by hand: what the schema language cannot say.

-- The log of moderation is append-only. Its rows go only with their room (a cascade), so DELETE is allowed.
CREATE FUNCTION refuse_change() RETURNS trigger AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$ LANGUAGE plpgsql;

CREATE TRIGGER moderation_entry_is_append_only
  BEFORE UPDATE ON "ModerationEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "Cursor" ADD CONSTRAINT "Cursor_seq_check" CHECK ("seq" >= 0);
