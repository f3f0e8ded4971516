import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { editBooking } from "../booking/office/index.ts";
import { brokenAnywhere, brokenInvariants, brokenOfTheNewest } from "../operations/check-invariants.ts";
import { aPerson } from "../testing/office.ts";
import { type Product, test } from "../testing/product.ts";
import { bookAndPay, SYSTEM } from "../testing/story.ts";
import { sealAudit } from "./index.ts";

const STAFF = aPerson();

class Undone extends Error {}

/** What is found after somebody whom no rule of the database holds has done this; it is undone again. */
async function foundAfter({ ctx }: Product, ...statements: string[]): Promise<string[]> {
  let found: string[] = [];
  const done = ctx().db.transaction(async (db) => {
    await db.execute(sql`set local session_replication_role = replica`);
    for (const statement of statements) await db.execute(sql.raw(statement));
    const ways = [brokenInvariants, brokenAnywhere, brokenOfTheNewest];
    const told = await Promise.all(ways.map((look) => look({ db })));
    const names = told.map((broken) => broken.map(({ invariant }) => invariant.slice(0, 4)).join(" "));
    expect(new Set(names).size).toBe(1);
    found = names.slice(0, 1);
    throw new Undone();
  });
  await expect(done).rejects.toThrow(Undone);
  return found;
}

test("what the audit log said when it was sealed can be neither changed nor taken away nor added to unseen (I-19)", async ({
  product,
}) => {
  const { bookingId } = await bookAndPay(product);
  await sealAudit(product.ctx(SYSTEM));
  await editBooking(product.ctx(STAFF), { bookingId, version: 2, instructions: "Side door" });
  await bookAndPay(product);
  await sealAudit(product.ctx(SYSTEM));

  const line = `(select max(id) from audit_log where actor = '${STAFF.staffId}')`;
  const columns = "at, actor, action, subject_id, before, after, ip, request_id";
  const seal = "(select min(through) from audit_seals)";
  for (const wrong of [
    `update audit_log set actor = 'stf_somebodyelse' where id = ${line}`,
    `update audit_log set after = '{"status":"paid"}' where id = ${line}`,
    `update audit_log set at = at + interval '1 second' where id = ${line}`,
    `delete from audit_log where id = ${line}`,
    `insert into audit_log (id, ${columns}) select 0, ${columns} from audit_log limit 1`,
    `delete from audit_seals where through = ${seal}`,
    `delete from audit_seals where through <> ${seal}`,
    `update audit_seals set hash = repeat('0', 64) where through = ${seal}`,
    `grant update on audit_log to current_user`,
  ])
    expect([wrong, ...(await foundAfter(product, wrong))]).toEqual([wrong, "I-19"]);
  expect(await foundAfter(product)).toEqual([""]);
});

test("a line is sealed once, and what has come since is sealed by the next turn", async ({ product }) => {
  const seals = async () => {
    const found = await product
      .ctx()
      .db.execute<{ lines: number }>(sql`select lines from audit_seals order by through`);
    return found.map(({ lines }) => lines);
  };
  const { bookingId } = await bookAndPay(product);
  await editBooking(product.ctx(STAFF), { bookingId, version: 2, instructions: "Side door" });
  const [lines] = await product.ctx().db.execute<{ count: number }>(sql`select count(*)::int from audit_log`);
  await Promise.all([sealAudit(product.ctx(SYSTEM)), sealAudit(product.ctx(SYSTEM))]);
  await sealAudit(product.ctx(SYSTEM));
  expect(await seals()).toEqual([lines?.count]);
  const other = await bookAndPay(product);
  await editBooking(product.ctx(STAFF), {
    bookingId: other.bookingId,
    version: 2,
    instructions: "Ring twice",
  });
  await sealAudit(product.ctx(SYSTEM));
  expect((await seals()).length).toBe(2);
});
