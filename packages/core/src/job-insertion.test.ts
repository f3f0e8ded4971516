import { runTogether } from "@totetaxi/db/statement";
import { expect } from "vitest";
import { test } from "./testing/product.ts";

test("a job that a statement writes is the one that the library would write, once", async ({
  product,
  database: { sql },
}) => {
  const { db, jobs } = product.ctx();
  const moment = ["id", "created_on", "start_after", "keep_until"];
  const written = async () => {
    const rows = await sql`delete from pgboss.job where name = 'send-message' returning *`;
    return rows.map((row) => Object.entries(row).filter(([column]) => !moment.includes(column)));
  };
  const owed = {
    name: "owed",
    text: "select id from (values ($1), ($2)) owed (id)",
    values: ["msg_1", "msg_2"],
  };
  for (let again = 0; again < 2; again++)
    await runTogether(db, [owed, await jobs.writing("send-message", { messageId: "id" }, "owed")]);
  const ours = await written();
  await jobs.send(db, "send-message", { messageId: "msg_1" }, { messageId: "msg_2" });
  expect(ours).toHaveLength(2);
  expect(ours).toEqual(await written());
});
