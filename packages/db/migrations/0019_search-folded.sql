-- How people are looked for: without capitals and accents, and with one apostrophe, since telephones type another one than
-- keyboards. Most text is ASCII and is only put into small letters.
CREATE FUNCTION folded(said text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF octet_length(said) = length(said) THEN
    RETURN lower(said);
  END IF;
  RETURN translate(lower(regexp_replace(normalize(said, NFD), '[\u0300-\u036f]', '', 'g')), '‘’ʼʻ´`', '''''''''''''');
END $$;
--> statement-breakpoint
DROP INDEX "customers_search";--> statement-breakpoint
-- In its place: the release before goes on reading the column, which only says more.
ALTER TABLE "bookings" ALTER COLUMN "search_text" SET EXPRESSION AS (folded('tt-' || lpad(number::text, greatest(6, length(number::text)), '0') || ' ' || coalesce(guest_first_name, '') || ' ' || coalesce(guest_last_name, '') || ' ' || coalesce(guest_email, '') || ' ' || coalesce(guest_phone, '') || ' ' || pickup_line1 || ' ' || coalesce(pickup_line2, '') || ' ' || pickup_city || ' ' || pickup_zip || ' ' || delivery_line1 || ' ' || coalesce(delivery_line2, '') || ' ' || delivery_city || ' ' || delivery_zip));--> statement-breakpoint
CREATE INDEX "customers_search" ON "customers" USING gin (folded("first_name" || ' ' || "last_name" || ' ' || "email" || ' ' || "phone") gin_trgm_ops);
