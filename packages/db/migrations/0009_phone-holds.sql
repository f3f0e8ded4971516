-- What the office books for people by phone is held longer, and is no part of the three places that a person may keep
-- unpaid: neither is it refused for them, nor does it take one of them.

CREATE OR REPLACE FUNCTION limit_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  most constant integer := 3;
  held integer;
BEGIN
  -- Whoever made a booking is who moved it to pending.
  IF NEW.status_by LIKE 'stf\_%' THEN RETURN NEW; END IF;
  -- Whoever comes at the same moment waits here, and then counts this one too.
  PERFORM pg_advisory_xact_lock(hashtextextended('holds of ' || coalesce(NEW.customer_id, lower(NEW.guest_email)), 0));
  IF NEW.customer_id IS NULL THEN
    SELECT count(*) INTO held FROM bookings
    WHERE status = 'pending' AND lower(guest_email) = lower(NEW.guest_email) AND status_by NOT LIKE 'stf\_%';
  ELSE
    SELECT count(*) INTO held FROM bookings
    WHERE status = 'pending' AND customer_id = NEW.customer_id AND status_by NOT LIKE 'stf\_%';
  END IF;
  IF NEW.placed_from IS NOT NULL AND held < most THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('holds from ' || NEW.placed_from, 0));
    SELECT count(*) INTO held FROM bookings WHERE status = 'pending' AND placed_from = NEW.placed_from;
  END IF;
  IF held >= most THEN
    RAISE EXCEPTION 'too many unpaid holds' USING ERRCODE = 'check_violation', CONSTRAINT = 'bookings_few_holds';
  END IF;
  RETURN NEW;
END $$;
