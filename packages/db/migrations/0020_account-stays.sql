-- A booking is given to no account that has been deleted, or that is being deleted at this moment: whoever deletes it
-- locks it first, and whoever books waits here for what becomes of it.
CREATE FUNCTION keep_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM customers WHERE id = NEW.customer_id AND deleted_at IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the account is deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'bookings_owner_stays';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- contract: code of the release before gives bookings to accounts that are there; when one goes at that very moment its
-- customer, who has just deleted it, is told that something went wrong.
CREATE TRIGGER bookings_owner_stays BEFORE INSERT OR UPDATE OF customer_id ON bookings FOR EACH ROW
  WHEN (NEW.customer_id IS NOT NULL) EXECUTE FUNCTION keep_owner();
