CREATE TABLE "account_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"email" text NOT NULL,
	"customer_id" text,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "account_tokens_kind" CHECK ("account_tokens"."kind" in ('verify_email', 'change_email', 'reset_password')),
	CONSTRAINT "account_tokens_email" CHECK ("account_tokens"."email" = lower("account_tokens"."email")),
	CONSTRAINT "account_tokens_hashed" CHECK ("account_tokens"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "account_tokens_owner" CHECK (("account_tokens"."kind" = 'reset_password') = ("account_tokens"."customer_id" is null))
);
--> statement-breakpoint
CREATE TABLE "login_failures" (
	"subject" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "addresses" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" text NOT NULL,
	"nickname" text NOT NULL,
	"line1" text NOT NULL,
	"line2" text,
	"city" text NOT NULL,
	"state" text NOT NULL,
	"zip" text NOT NULL,
	"default_pickup" boolean DEFAULT false NOT NULL,
	"default_delivery" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "addresses_state_served" CHECK ("addresses"."state" in ('NY', 'NJ', 'CT')),
	CONSTRAINT "addresses_zip" CHECK ("addresses"."zip" ~ '^[0-9]{5}$')
);
--> statement-breakpoint
CREATE TABLE "customer_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"public_id" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"customer_id" text NOT NULL,
	CONSTRAINT "customer_sessions_hashed" CHECK ("customer_sessions"."id" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"public_id" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"staff_id" text NOT NULL,
	CONSTRAINT "staff_sessions_hashed" CHECK ("staff_sessions"."id" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "staff_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "staff_accounts_role" CHECK ("staff_accounts"."role" in ('staff', 'admin')),
	CONSTRAINT "staff_accounts_password_hash" CHECK ("staff_accounts"."password_hash" like '$argon2id$%')
);
--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_about";--> statement-breakpoint
DROP INDEX "customers_email";--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "password_hash" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "email_verified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "preferred_window" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "notify_by_mail" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "notify_by_text" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "account_tokens" ADD CONSTRAINT "account_tokens_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_sessions" ADD CONSTRAINT "customer_sessions_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_accounts_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_tokens_hash" ON "account_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "account_tokens_email" ON "account_tokens" USING btree ("email","kind");--> statement-breakpoint
CREATE INDEX "account_tokens_customer" ON "account_tokens" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "account_tokens_expiry" ON "account_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "addresses_customer" ON "addresses" USING btree ("customer_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "addresses_nickname" ON "addresses" USING btree ("customer_id",lower("nickname"));--> statement-breakpoint
CREATE UNIQUE INDEX "addresses_one_pickup" ON "addresses" USING btree ("customer_id") WHERE "addresses"."default_pickup";--> statement-breakpoint
CREATE UNIQUE INDEX "addresses_one_delivery" ON "addresses" USING btree ("customer_id") WHERE "addresses"."default_delivery";--> statement-breakpoint
CREATE UNIQUE INDEX "customer_sessions_public_id" ON "customer_sessions" USING btree ("public_id");--> statement-breakpoint
CREATE INDEX "customer_sessions_customer" ON "customer_sessions" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "customer_sessions_expiry" ON "customer_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_sessions_public_id" ON "staff_sessions" USING btree ("public_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_staff" ON "staff_sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_expiry" ON "staff_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_accounts_email" ON "staff_accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "customers_email_verified" ON "customers" USING btree (lower("email")) WHERE "customers"."email_verified_at" is not null and "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_email_claimed" ON "customers" USING btree (lower("email"),"created_at");--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_password_hash" CHECK ("customers"."password_hash" like '$argon2id$%');--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_preferred_window" CHECK ("customers"."preferred_window" in ('morning', 'hour_8', 'hour_9', 'hour_10', 'no_preference'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_one_recipient" CHECK (num_nonnulls("messages"."booking_id", "messages"."email") = case when "messages"."kind" = 'contact_message' then 0 else 1 end);
--> statement-breakpoint
-- One e-mail is a customer's or the staff's, never both: whoever takes one waits for whoever is taking it.
CREATE FUNCTION keep_worlds_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taken boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('account e-mail ' || lower(NEW.email), 0));
  IF TG_TABLE_NAME = 'customers' THEN
    SELECT EXISTS (SELECT 1 FROM staff_accounts WHERE lower(email) = lower(NEW.email)) INTO taken;
  ELSE
    SELECT EXISTS (SELECT 1 FROM customers WHERE lower(email) = lower(NEW.email) AND email_verified_at IS NOT NULL AND deleted_at IS NULL) INTO taken;
  END IF;
  IF taken THEN
    RAISE EXCEPTION 'this e-mail belongs to the other kind of account' USING ERRCODE = 'unique_violation', CONSTRAINT = 'accounts_one_world';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER customers_one_world BEFORE INSERT OR UPDATE OF email, email_verified_at ON customers FOR EACH ROW
  WHEN (NEW.email_verified_at IS NOT NULL AND NEW.deleted_at IS NULL) EXECUTE FUNCTION keep_worlds_apart();
--> statement-breakpoint
CREATE TRIGGER staff_accounts_one_world BEFORE INSERT OR UPDATE OF email ON staff_accounts FOR EACH ROW EXECUTE FUNCTION keep_worlds_apart();
