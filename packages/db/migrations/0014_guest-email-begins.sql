DROP INDEX "bookings_guest_email";--> statement-breakpoint
CREATE INDEX "bookings_guest_email" ON "bookings" USING btree (lower("guest_email") text_pattern_ops);