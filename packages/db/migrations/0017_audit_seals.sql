CREATE TABLE "audit_seals" (
	"through" bigint PRIMARY KEY NOT NULL,
	"lines" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "folds" DROP CONSTRAINT "folds_name";--> statement-breakpoint
ALTER TABLE "folds" ADD CONSTRAINT "folds_name" CHECK ("folds"."name" in ('pickups', 'revenue', 'audit'));
--> statement-breakpoint
CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- contract: nothing changes or takes away rows of these tables; a trigger has refused it from the first release on. Entries
-- refer to their transaction, and to look for it PostgreSQL wants the right to update there, which stays.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_seals FROM CURRENT_USER; REVOKE DELETE, TRUNCATE ON ledger_transactions FROM CURRENT_USER;
--> statement-breakpoint
INSERT INTO folds (name, through) VALUES ('audit', 0);
