ALTER TABLE "bookings" ADD COLUMN "hold_extended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "replaced" boolean DEFAULT false NOT NULL;