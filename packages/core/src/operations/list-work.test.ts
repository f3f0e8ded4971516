import { workItems } from "@totetaxi/db/schema";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "../testing/product.ts";
import { listWork } from "./list-work.ts";

test("what is most urgent is shown first, however much else waits, and how much waits is told", async ({
  product,
}) => {
  const { db } = product.ctx();
  const openedAt = product.clock.now();
  const item = (kind: string, subjectId: string) => ({ kind, subjectId, details: {}, openedAt });
  const late = Array.from({ length: 205 }, (_, at) => item("message_late", `msg_${at}`));
  await db
    .insert(workItems)
    .values([
      ...late,
      item("refund_failed", "ref_1"),
      item("dispute_opened", "du_1"),
      item("of_tomorrow", "x_1"),
    ]);
  await db.execute(sql`insert into pgboss.job (name, data, source_name)
    select 'dead-letters', '{}', 'send-message' from generate_series(1, 203)`);
  const work = await listWork({ db });
  expect(work).toMatchObject({ itemCount: 208, deadLetterCount: 203 });
  expect([work.items.length, work.deadLetters.length]).toEqual([200, 200]);
  expect(work.items.slice(0, 4).map(({ kind }) => kind)).toEqual([
    "of_tomorrow",
    "dispute_opened",
    "refund_failed",
    "message_late",
  ]);
});
