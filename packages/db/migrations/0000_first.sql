CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE SEQUENCE "public"."booking_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"ip" text,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "booking_history" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"booking_id" text NOT NULL,
	"version" integer NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"moved_by" text NOT NULL,
	"reason" text NOT NULL,
	"moved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_moves" (
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	CONSTRAINT "booking_moves_from_status_to_status_pk" PRIMARY KEY("from_status","to_status")
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint DEFAULT nextval('booking_numbers') NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"status_at" timestamp with time zone NOT NULL,
	"status_by" text NOT NULL,
	"status_reason" text NOT NULL,
	"request_id" text NOT NULL,
	"request_hash" text NOT NULL,
	"access_token_hash" text NOT NULL,
	"customer_id" text,
	"guest_first_name" text,
	"guest_last_name" text,
	"guest_email" text,
	"guest_phone" text,
	"service" text NOT NULL,
	"package" text,
	"service_day" date NOT NULL,
	"window" text NOT NULL,
	"coi" boolean NOT NULL,
	"packing" boolean NOT NULL,
	"unpacking" boolean NOT NULL,
	"item_count" integer NOT NULL,
	"item_description" text NOT NULL,
	"specialty_items" jsonb NOT NULL,
	"same_day" boolean NOT NULL,
	"instructions" text DEFAULT '' NOT NULL,
	"pickup_line1" text NOT NULL,
	"pickup_line2" text,
	"pickup_city" text NOT NULL,
	"pickup_state" text NOT NULL,
	"pickup_zip" text NOT NULL,
	"delivery_line1" text NOT NULL,
	"delivery_line2" text,
	"delivery_city" text NOT NULL,
	"delivery_state" text NOT NULL,
	"delivery_zip" text NOT NULL,
	"base_price_cents" integer NOT NULL,
	"surcharge_cents" integer NOT NULL,
	"same_day_cents" integer NOT NULL,
	"coi_fee_cents" integer NOT NULL,
	"organizing_total_cents" integer NOT NULL,
	"organizing_tax_cents" integer NOT NULL,
	"geographic_surcharge_cents" integer NOT NULL,
	"time_window_surcharge_cents" integer NOT NULL,
	"discount_cents" integer NOT NULL,
	"total_cents" integer NOT NULL,
	"rate_card" text NOT NULL,
	"price_lines" jsonb NOT NULL,
	"terms_version" text NOT NULL,
	"terms_accepted_at" timestamp with time zone NOT NULL,
	"terms_ip" text NOT NULL,
	"hold_expires_at" timestamp with time zone NOT NULL,
	"cancel_asked_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"search_text" text GENERATED ALWAYS AS (lower('tt-' || lpad(number::text, greatest(6, length(number::text)), '0') || ' ' || coalesce(guest_first_name, '') || ' ' || coalesce(guest_last_name, '') || ' ' || coalesce(guest_email, '') || ' ' || coalesce(guest_phone, '') || ' ' || pickup_line1 || ' ' || pickup_zip || ' ' || delivery_line1 || ' ' || delivery_zip)) STORED,
	CONSTRAINT "bookings_status" CHECK ("bookings"."status" in ('pending', 'paid', 'completed', 'cancelled', 'expired', 'refunded')),
	CONSTRAINT "bookings_service" CHECK ("bookings"."service" in ('mini_move', 'standard_delivery', 'specialty_item')),
	CONSTRAINT "bookings_package" CHECK (("bookings"."service" = 'mini_move') = coalesce("bookings"."package" in ('petite', 'standard', 'full'), false)),
	CONSTRAINT "bookings_window" CHECK ("bookings"."window" = 'morning' or ("bookings"."window" = 'no_preference' and "bookings"."package" = 'petite') or ("bookings"."window" in ('hour_8', 'hour_9', 'hour_10') and "bookings"."package" in ('standard', 'full'))),
	CONSTRAINT "bookings_one_owner" CHECK (num_nonnulls("bookings"."guest_first_name", "bookings"."guest_last_name", "bookings"."guest_email", "bookings"."guest_phone") = case when "bookings"."customer_id" is null then 4 else 0 end),
	CONSTRAINT "bookings_states_served" CHECK ("bookings"."pickup_state" in ('NY', 'NJ', 'CT') and "bookings"."delivery_state" in ('NY', 'NJ', 'CT')),
	CONSTRAINT "bookings_instructions" CHECK (char_length("bookings"."instructions") <= 1000),
	CONSTRAINT "bookings_no_negative_component" CHECK (least("bookings"."base_price_cents", "bookings"."surcharge_cents", "bookings"."same_day_cents", "bookings"."coi_fee_cents", "bookings"."organizing_total_cents", "bookings"."organizing_tax_cents", "bookings"."geographic_surcharge_cents", "bookings"."time_window_surcharge_cents", "bookings"."discount_cents", "bookings"."total_cents") >= 0),
	CONSTRAINT "bookings_components_add_up" CHECK ("bookings"."total_cents" = "bookings"."base_price_cents" + "bookings"."surcharge_cents" + "bookings"."same_day_cents" + "bookings"."coi_fee_cents" + "bookings"."organizing_total_cents" + "bookings"."organizing_tax_cents" + "bookings"."geographic_surcharge_cents" + "bookings"."time_window_surcharge_cents" - "bookings"."discount_cents")
);
--> statement-breakpoint
CREATE TABLE "blackout_days" (
	"service_day" date PRIMARY KEY NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_cards" (
	"version" text PRIMARY KEY NOT NULL,
	"card" jsonb NOT NULL,
	"effective_from" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_zips" (
	"zip" text PRIMARY KEY NOT NULL,
	"area" text NOT NULL,
	"zone" text NOT NULL,
	"place" text,
	CONSTRAINT "service_zips_zip" CHECK ("service_zips"."zip" ~ '^[0-9]{5}$'),
	CONSTRAINT "service_zips_zone" CHECK ("service_zips"."zone" in ('core', 'surcharge'))
);
--> statement-breakpoint
CREATE TABLE "slot_defaults" (
	"slot" text PRIMARY KEY NOT NULL,
	"capacity" integer NOT NULL,
	CONSTRAINT "slot_defaults_slot" CHECK ("slot_defaults"."slot" in ('day', 'hour_8', 'hour_9', 'hour_10')),
	CONSTRAINT "slot_defaults_capacity" CHECK ("slot_defaults"."capacity" >= 0)
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" text PRIMARY KEY NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"transaction_id" text NOT NULL,
	"account" text NOT NULL,
	"amount_cents" integer NOT NULL,
	CONSTRAINT "ledger_entries_account" CHECK ("ledger_entries"."account" in ('stripe_clearing', 'sales', 'refunds_given', 'stripe_fees', 'surplus_owed')),
	CONSTRAINT "ledger_entries_not_zero" CHECK ("ledger_entries"."amount_cents" <> 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_transactions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"source_id" text NOT NULL,
	"booking_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"booking_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "messages_status" CHECK ("messages"."status" in ('queued', 'sent', 'dropped', 'dead'))
);
--> statement-breakpoint
CREATE TABLE "heartbeats" (
	"loop" text PRIMARY KEY NOT NULL,
	"every_seconds" integer NOT NULL,
	"claimed_at" timestamp with time zone,
	"last_ok_at" timestamp with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "work_items" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"details" jsonb NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" text PRIMARY KEY NOT NULL,
	"booking_id" text NOT NULL,
	"status" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"currency" text DEFAULT 'usd' NOT NULL,
	"captured_cents" integer DEFAULT 0 NOT NULL,
	"reserved_cents" integer DEFAULT 0 NOT NULL,
	"refunded_cents" integer DEFAULT 0 NOT NULL,
	"surplus" boolean DEFAULT false NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"stripe_payment_intent_id" text,
	"stripe_charge_id" text,
	"failure_reason" text,
	"failed_charge_id" text,
	"fee_cents" integer,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"processed_at" timestamp with time zone,
	CONSTRAINT "payments_status" CHECK ("payments"."status" in ('pending', 'processing', 'succeeded', 'failed', 'canceled', 'partially_refunded', 'refunded')),
	CONSTRAINT "payments_amount" CHECK ("payments"."amount_cents" > 0 and "payments"."currency" = 'usd'),
	CONSTRAINT "payments_refunds_within_captured" CHECK ("payments"."refunded_cents" between 0 and "payments"."reserved_cents" and "payments"."reserved_cents" <= "payments"."captured_cents"),
	CONSTRAINT "payments_kept_is_exact" CHECK ("payments"."surplus" or "payments"."status" not in ('succeeded', 'partially_refunded', 'refunded') or "payments"."captured_cents" = "payments"."amount_cents")
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" text PRIMARY KEY NOT NULL,
	"payment_id" text NOT NULL,
	"booking_id" text NOT NULL,
	"request_id" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"requested_by" text NOT NULL,
	"approved_by" text,
	"attempt" integer DEFAULT 1 NOT NULL,
	"stripe_refund_id" text,
	"failure_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	CONSTRAINT "refunds_amount" CHECK ("refunds"."amount_cents" > 0),
	CONSTRAINT "refunds_status" CHECK ("refunds"."status" in ('requested', 'approved', 'submitted', 'succeeded', 'failed', 'denied'))
);
--> statement-breakpoint
CREATE TABLE "slots" (
	"service_day" date NOT NULL,
	"slot" text NOT NULL,
	"capacity" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "slots_service_day_slot_pk" PRIMARY KEY("service_day","slot"),
	CONSTRAINT "slots_slot" CHECK ("slots"."slot" in ('day', 'hour_8', 'hour_9', 'hour_10')),
	CONSTRAINT "slots_within_capacity" CHECK ("slots"."taken" between 0 and "slots"."capacity")
);
--> statement-breakpoint
CREATE TABLE "stripe_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"object_id" text NOT NULL,
	"payment_intent_id" text,
	"api_version" text,
	"livemode" boolean NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"received_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "stripe_events_status" CHECK ("stripe_events"."status" in ('received', 'applied', 'ignored', 'foreign', 'dead')),
	CONSTRAINT "stripe_events_settled" CHECK (("stripe_events"."status" = 'received') = ("stripe_events"."settled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "booking_history" ADD CONSTRAINT "booking_history_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_rate_card_rate_cards_version_fk" FOREIGN KEY ("rate_card") REFERENCES "public"."rate_cards"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "booking_history_version" ON "booking_history" USING btree ("booking_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_number" ON "bookings" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_request" ON "bookings" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_access_token" ON "bookings" USING btree ("access_token_hash");--> statement-breakpoint
CREATE INDEX "bookings_newest" ON "bookings" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "bookings_status_newest" ON "bookings" USING btree ("status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "bookings_day" ON "bookings" USING btree ("service_day","status","id");--> statement-breakpoint
CREATE INDEX "bookings_customer" ON "bookings" USING btree ("customer_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "bookings_guest_email" ON "bookings" USING btree (lower("guest_email"));--> statement-breakpoint
CREATE INDEX "bookings_search" ON "bookings" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "bookings_holds" ON "bookings" USING btree ("hold_expires_at") WHERE "bookings"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "rate_cards_effective" ON "rate_cards" USING btree ("effective_from" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "customers_email" ON "customers" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "ledger_entries_transaction" ON "ledger_entries" USING btree ("transaction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_transactions_once" ON "ledger_transactions" USING btree ("kind","source_id");--> statement-breakpoint
CREATE INDEX "ledger_transactions_booking" ON "ledger_transactions" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "ledger_transactions_at" ON "ledger_transactions" USING btree ("at");--> statement-breakpoint
CREATE INDEX "messages_queued" ON "messages" USING btree ("created_at") WHERE "messages"."status" = 'queued';--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once" ON "messages" USING btree ("booking_id","kind","subject_id");--> statement-breakpoint
CREATE INDEX "rate_limits_window" ON "rate_limits" USING btree ("window_start");--> statement-breakpoint
CREATE UNIQUE INDEX "work_items_once" ON "work_items" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "work_items_open" ON "work_items" USING btree ("closed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_intent" ON "payments" USING btree ("stripe_payment_intent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_one_open" ON "payments" USING btree ("booking_id") WHERE "payments"."status" in ('pending', 'processing', 'failed');--> statement-breakpoint
CREATE UNIQUE INDEX "payments_one_kept" ON "payments" USING btree ("booking_id") WHERE "payments"."status" in ('succeeded', 'partially_refunded', 'refunded') and not "payments"."surplus";--> statement-breakpoint
CREATE INDEX "payments_booking" ON "payments" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "payments_open" ON "payments" USING btree ("created_at") WHERE "payments"."status" in ('pending', 'processing', 'failed');--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_request" ON "refunds" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_stripe" ON "refunds" USING btree ("stripe_refund_id");--> statement-breakpoint
CREATE INDEX "refunds_payment" ON "refunds" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "refunds_booking" ON "refunds" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "refunds_under_way" ON "refunds" USING btree ("updated_at") WHERE "refunds"."status" in ('requested', 'approved', 'submitted');--> statement-breakpoint
CREATE INDEX "stripe_events_received" ON "stripe_events" USING btree ("received_at") WHERE "stripe_events"."status" = 'received';