ALTER TABLE "bookings" ADD COLUMN "placed_from" text;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "declines" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "bookings_holds_from" ON "bookings" USING btree ("placed_from") WHERE "bookings"."status" = 'pending' and "bookings"."placed_from" is not null;