-- A booking with its payments as one word, which is another one after any change of any of them.
CREATE FUNCTION state_of_case(wanted text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT b.xmin || coalesce((SELECT string_agg(' ' || p.id || ':' || p.xmin, '' ORDER BY p.id) FROM payments p WHERE p.booking_id = b.id), '')
  FROM bookings b WHERE b.id = wanted
$$;
--> statement-breakpoint

-- Locks the booking, and fails when it or a payment is not what it was when it was read. What a function like this one
-- looks at is as it stands once the lock is held, which one statement alone would not see.
CREATE FUNCTION require_case(wanted text, state text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM bookings WHERE id = wanted FOR UPDATE;
  IF state_of_case(wanted) IS DISTINCT FROM state THEN
    RAISE EXCEPTION 'booking % has changed since it was read', wanted USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN true;
END $$;
