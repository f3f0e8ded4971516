import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { narrowing } from "./testing/narrowing.ts";

const MIGRATIONS = fileURLToPath(new URL("../migrations/", import.meta.url));
/** What the first release begins with; nothing ran before. */
const FIRST = /^000[01]_/;
/** Made while there was no release yet, so that no code of an earlier one ran beside them. */
const BEFORE_ANY_RELEASE: Record<string, number> = {
  "0004_contact.sql": 2,
  "0006_few-holds.sql": 1,
  "0008_office.sql": 1,
  "0011_open_days.sql": 2,
};

const later = readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql") && !FIRST.test(name));

test.for(later)("F-40: code of the release before goes on working beside %s", (name) => {
  const found = narrowing(readFileSync(MIGRATIONS + name, "utf8"));
  expect(found, found.join("\n")).toHaveLength(BEFORE_ANY_RELEASE[name] ?? 0);
});

test.for([
  'ALTER TABLE "bookings" DROP COLUMN "coi";',
  "DROP TABLE notes;",
  'ALTER TABLE "bookings" RENAME COLUMN "coi" TO "certificate";',
  'ALTER TABLE "bookings" RENAME TO "trips";',
  'ALTER TABLE "bookings" ALTER COLUMN "coi" SET DATA TYPE text;',
  'ALTER TABLE "bookings" ALTER COLUMN "placed_from" SET NOT NULL;',
  'ALTER TABLE "bookings" ALTER COLUMN "replaced" DROP DEFAULT;',
  'ALTER TABLE "bookings" ADD COLUMN "van" text NOT NULL;',
  'ALTER TABLE "bookings" ADD CONSTRAINT "bookings_short" CHECK (length(instructions) < 5);',
  'CREATE UNIQUE INDEX "one_a_day" ON "bookings" USING btree ("service_day");',
  "CREATE TRIGGER no_more BEFORE INSERT ON bookings EXECUTE FUNCTION refuse_change();",
  "CREATE FUNCTION f() RETURNS void AS $$ BEGIN; SELECT 1; END $$;\nDELETE FROM notes;",
  "REVOKE UPDATE ON bookings FROM CURRENT_USER;",
])("F-40: a migration that would break running code is refused: %s", (statement) => {
  expect(narrowing(`CREATE TABLE vans (id text);--> statement-breakpoint\n${statement}`)).toHaveLength(1);
  expect(narrowing(`-- contract: nobody has read it since 1.4\n${statement}`)).toEqual([]);
});

test.for([
  'CREATE TABLE "vans" ("id" text NOT NULL);--> statement-breakpoint\nCREATE UNIQUE INDEX "x" ON "vans" ("id");',
  'ALTER TABLE "bookings" ADD COLUMN "van" text;--> statement-breakpoint\nALTER TABLE "bookings" ADD CONSTRAINT "v" FOREIGN KEY ("van") REFERENCES "vans"("id");',
  'ALTER TABLE "bookings" ADD COLUMN "heavy" boolean DEFAULT false NOT NULL;',
  'ALTER TABLE "messages" DROP CONSTRAINT "k";--> statement-breakpoint\nALTER TABLE "messages" ADD CONSTRAINT "k" CHECK (true);',
  'ALTER TABLE "bookings" ALTER COLUMN "coi" DROP NOT NULL;',
  'CREATE INDEX "bookings_van" ON "bookings" ("van");',
])("F-40: a migration that only adds is none of these: %s", (statement) => {
  expect(narrowing(statement)).toEqual([]);
});
