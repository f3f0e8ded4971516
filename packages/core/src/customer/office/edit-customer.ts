import type { NoteCustomer, SetVip } from "@totetaxi/contracts/staff/customer";
import { customers } from "@totetaxi/db/schema";
import { eq } from "drizzle-orm";
import { act } from "../../audit/act.ts";
import type { Ctx } from "../../context.ts";
import { addNote } from "../../note/add-note.ts";
import { lockCustomer } from "./find-customer.ts";

/** An internal note about a customer. @throws DomainError `not_found`. */
export async function noteCustomer(ctx: Ctx, input: NoteCustomer): Promise<{ ok: true }> {
  return await act(ctx, "customer.noted", async (ctx) => {
    const customer = await lockCustomer(ctx, input.customerId);
    return await addNote(ctx, customer.id, input);
  });
}

/** Marks a customer whom everybody should know, or no longer. @throws DomainError `not_found`. */
export async function setVip(ctx: Ctx, { customerId, vip }: SetVip): Promise<{ ok: true }> {
  return await act(ctx, "customer.vip_set", async (ctx) => {
    const customer = await lockCustomer(ctx, customerId);
    await ctx.db.update(customers).set({ vip }).where(eq(customers.id, customer.id));
    return { subjectId: customer.id, before: { vip: customer.vip }, after: { vip }, result: { ok: true } };
  });
}
