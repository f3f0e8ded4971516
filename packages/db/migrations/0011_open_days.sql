-- A booking that had looked at a day before it was closed must not get its place after: whoever closes a day holds its
-- slot until the commit, and whoever takes a place there looks again once the slot is theirs.
CREATE FUNCTION guard_open_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM blackout_days WHERE service_day = NEW.service_day) THEN
    RAISE EXCEPTION 'no van runs on %', NEW.service_day USING ERRCODE = 'check_violation', CONSTRAINT = 'slots_day_open';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER slots_open_day_first BEFORE INSERT ON slots FOR EACH ROW
  WHEN (NEW.slot = 'day' AND NEW.taken > 0) EXECUTE FUNCTION guard_open_day();
--> statement-breakpoint
CREATE TRIGGER slots_open_day BEFORE UPDATE OF taken ON slots FOR EACH ROW
  WHEN (NEW.slot = 'day' AND NEW.taken > OLD.taken) EXECUTE FUNCTION guard_open_day();
