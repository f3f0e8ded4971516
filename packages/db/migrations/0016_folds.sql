-- Nobody writes a booking until this is done: what is counted below and what the history says from then on are all there is.
LOCK TABLE bookings, booking_history IN SHARE ROW EXCLUSIVE MODE;
--> statement-breakpoint
CREATE TABLE "folds" (
	"name" text PRIMARY KEY NOT NULL,
	"through" bigint NOT NULL,
	CONSTRAINT "folds_name" CHECK ("folds"."name" in ('pickups', 'revenue'))
);
--> statement-breakpoint
CREATE TABLE "ledger_days" (
	"day" date NOT NULL,
	"service" text NOT NULL,
	"gross_cents" bigint NOT NULL,
	"refund_cents" bigint NOT NULL,
	CONSTRAINT "ledger_days_day_service_pk" PRIMARY KEY("day","service")
);
--> statement-breakpoint
CREATE TABLE "pickup_days" (
	"service_day" date NOT NULL,
	"status" text NOT NULL,
	"service" text NOT NULL,
	"bookings" integer NOT NULL,
	"total_cents" bigint NOT NULL,
	CONSTRAINT "pickup_days_service_day_status_service_pk" PRIMARY KEY("service_day","status","service")
);
--> statement-breakpoint
ALTER TABLE "booking_history" ADD COLUMN "service_day" date;--> statement-breakpoint
ALTER TABLE "booking_history" ADD COLUMN "service" text;--> statement-breakpoint
ALTER TABLE "booking_history" ADD COLUMN "total_cents" integer;
--> statement-breakpoint
INSERT INTO pickup_days (service_day, status, service, bookings, total_cents)
SELECT service_day, status, service, count(*), sum(total_cents) FROM bookings GROUP BY service_day, status, service;
--> statement-breakpoint
-- The ledger is summed up from its first entry on, by the loop; until then it is read itself. The sums of whole days that
-- were kept before, revenue_days, stay for the processes of the release before: a later migration takes them away.
INSERT INTO folds (name, through)
VALUES ('pickups', (SELECT coalesce(max(id), 0) FROM booking_history)), ('revenue', 0);
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_booking_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO booking_history (booking_id, version, from_status, to_status, moved_by, reason, moved_at, service_day, service, total_cents)
  VALUES (NEW.id, NEW.version, CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END, NEW.status, NEW.status_by, NEW.status_reason, NEW.status_at,
    NEW.service_day, NEW.service, NEW.total_cents);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- The history tells of states alone, so another day is corrected where it is counted. A state that changes with it is told
-- by the history, of the new day. Days are taken in their order, as the fold takes them.
CREATE FUNCTION move_pickup() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO pickup_days AS counted (service_day, status, service, bookings, total_cents)
  SELECT part.service_day, OLD.status, part.service, part.sign, part.sign * OLD.total_cents
  FROM (VALUES (OLD.service_day, OLD.service, -1), (NEW.service_day, NEW.service, 1)) AS part (service_day, service, sign)
  ORDER BY part.service_day, part.service
  ON CONFLICT (service_day, status, service) DO UPDATE
    SET bookings = counted.bookings + excluded.bookings, total_cents = counted.total_cents + excluded.total_cents;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER bookings_pickup_moved AFTER UPDATE OF service_day, service ON bookings FOR EACH ROW
  WHEN ((NEW.service_day, NEW.service) IS DISTINCT FROM (OLD.service_day, OLD.service)) EXECUTE FUNCTION move_pickup();
