import type {
  AddressView,
  CreateAddress,
  DeleteAddress,
  UpdateAddress,
} from "@totetaxi/contracts/address-book";
import type { Done } from "@totetaxi/contracts/nothing";
import { isUniqueViolation } from "@totetaxi/db/errors";
import { addresses, bookings } from "@totetaxi/db/schema";
import { zoneOf } from "@totetaxi/pricing";
import { DomainError } from "@totetaxi/values/domain-error";
import { type Id, isId, newId } from "@totetaxi/values/id";
import { and, asc, count, eq, ne, sql } from "drizzle-orm";
import type { TxCtx } from "../context.ts";
import type { CustomerCtx } from "../customer/keys.ts";
import { inTransaction } from "../transaction.ts";

const MOST = 50;

type Row = typeof addresses.$inferSelect;
type Saved = CreateAddress;

function notFound(): DomainError {
  return new DomainError("not_found", "not_found", "There is no such address.");
}

/** How many of the owner's bookings began or ended there; read from the bookings, so it is never out of step. */
const useCount = sql<number>`(
  select count(*)::int from ${bookings} b where b.customer_id = ${addresses.customerId} and (
    (lower(b.pickup_line1), b.pickup_zip) = (lower(${addresses.line1}), ${addresses.zip})
    or (lower(b.delivery_line1), b.delivery_zip) = (lower(${addresses.line1}), ${addresses.zip})))`;

async function viewer(ctx: CustomerCtx): Promise<(row: Row, useCount: number) => AddressView> {
  const { list } = await ctx.catalogues.current(ctx.db, ctx.clock.now());
  return (row, useCount) => ({
    addressId: row.id,
    nickname: row.nickname,
    address: {
      line1: row.line1,
      ...(row.line2 ? { line2: row.line2 } : {}),
      city: row.city,
      state: row.state,
      zip: row.zip,
    },
    defaultPickup: row.defaultPickup,
    defaultDelivery: row.defaultDelivery,
    zone: zoneOf(list, row.zip)?.zone ?? null,
    useCount,
  });
}

/** The customer's address book, in the order it was filled. */
export async function listAddresses(ctx: CustomerCtx): Promise<{ addresses: AddressView[] }> {
  const rows = await ctx.db
    .select({ row: addresses, useCount })
    .from(addresses)
    .where(eq(addresses.customerId, ctx.actor.customerId))
    .orderBy(asc(addresses.createdAt), asc(addresses.id));
  const view = await viewer(ctx);
  return { addresses: rows.map(({ row, useCount }) => view(row, useCount)) };
}

async function getAddress(ctx: CustomerCtx, id: Id<"adr">): Promise<AddressView> {
  const { addresses } = await listAddresses(ctx);
  const found = addresses.find(({ addressId }) => addressId === id);
  if (!found) throw notFound();
  return found;
}

function columnsOf({ nickname, address, defaultPickup, defaultDelivery }: Saved) {
  const { line1, line2, city, state, zip } = address;
  return { nickname, line1, line2: line2 || null, city, state, zip, defaultPickup, defaultDelivery };
}

/** Of all addresses of a book, one is the default for each end of a trip: the one chosen last. */
async function takeDefaults(ctx: TxCtx, customerId: Id<"cst">, id: Id<"adr">, saved: Saved): Promise<void> {
  const others = and(eq(addresses.customerId, customerId), ne(addresses.id, id));
  if (saved.defaultPickup) await ctx.db.update(addresses).set({ defaultPickup: false }).where(others);
  if (saved.defaultDelivery) await ctx.db.update(addresses).set({ defaultDelivery: false }).where(others);
}

async function save(ctx: CustomerCtx, work: (ctx: TxCtx) => Promise<void>): Promise<void> {
  try {
    await inTransaction(ctx, work);
  } catch (error) {
    if (!isUniqueViolation(error, "addresses_nickname")) throw error;
    throw new DomainError("conflict", "nickname_taken", "You already have an address of that name.", {
      field: "nickname",
    });
  }
}

/** @throws DomainError `nickname_taken`, `address_book_full`. */
export async function createAddress(ctx: CustomerCtx, saved: CreateAddress): Promise<AddressView> {
  const { customerId } = ctx.actor;
  const now = ctx.clock.now();
  const id = newId("adr", now);
  await save(ctx, async (ctx) => {
    const [has] = await ctx.db
      .select({ count: count() })
      .from(addresses)
      .where(eq(addresses.customerId, customerId));
    if (has && has.count >= MOST) {
      throw new DomainError("refused", "address_book_full", `An address book holds ${MOST} addresses.`);
    }
    await takeDefaults(ctx, customerId, id, saved);
    await ctx.db
      .insert(addresses)
      .values({ id, customerId, ...columnsOf(saved), createdAt: now, updatedAt: now });
  });
  return await getAddress(ctx, id);
}

/** Changes the book; bookings keep the address they were made with. @throws DomainError `nickname_taken`, `not_found`. */
export async function updateAddress(
  ctx: CustomerCtx,
  { addressId, ...saved }: UpdateAddress,
): Promise<AddressView> {
  const { customerId } = ctx.actor;
  if (!isId("adr", addressId)) throw notFound();
  await save(ctx, async (ctx) => {
    await takeDefaults(ctx, customerId, addressId, saved);
    const changed = await ctx.db
      .update(addresses)
      .set({ ...columnsOf(saved), updatedAt: ctx.clock.now() })
      .where(and(eq(addresses.id, addressId), eq(addresses.customerId, customerId)))
      .returning({ id: addresses.id });
    if (changed.length === 0) throw notFound();
  });
  return await getAddress(ctx, addressId);
}

/** @throws DomainError `not_found`, also for somebody else's. */
export async function deleteAddress(ctx: CustomerCtx, { addressId }: DeleteAddress): Promise<Done> {
  if (!isId("adr", addressId)) throw notFound();
  const gone = await ctx.db
    .delete(addresses)
    .where(and(eq(addresses.id, addressId), eq(addresses.customerId, ctx.actor.customerId)))
    .returning({ id: addresses.id });
  if (gone.length === 0) throw notFound();
  return { ok: true };
}
