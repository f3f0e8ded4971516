import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { rateCards } from "./catalog.ts";
import { cents, day, id, instant } from "./columns.ts";
import { customers } from "./customer.ts";

export const BOOKING_STATUSES = ["pending", "paid", "completed", "cancelled", "expired", "refunded"] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** One line of a price as it was made: it stays with the booking for ever. */
export type StoredPriceLine = { rule: string; label: string; because: string; cents: number };

/** Gives `TT-000001` its number. Gaps are fine, reuse is not. */
export const bookingNumbers = pgSequence("booking_numbers");

export const bookings = pgTable(
  "bookings",
  {
    id: id("id", "bkg").primaryKey(),
    number: bigint({ mode: "number" }).notNull().default(sql`nextval('booking_numbers')`),
    status: text({ enum: BOOKING_STATUSES }).notNull(),
    version: integer().notNull().default(1),
    /** How often the office changed something else than the state; with `version` it tells one reading from a later one. */
    edits: integer().notNull().default(0),
    statusAt: instant("status_at").notNull(),
    statusBy: text("status_by").notNull(),
    statusReason: text("status_reason").notNull(),

    requestId: text("request_id").notNull(),
    requestHash: text("request_hash").notNull(),
    accessTokenHash: text("access_token_hash").notNull(),

    customerId: id("customer_id", "cst").references(() => customers.id),
    guestFirstName: text("guest_first_name"),
    guestLastName: text("guest_last_name"),
    guestEmail: text("guest_email"),
    guestPhone: text("guest_phone"),

    service: text().notNull(),
    package: text(),
    day: day("service_day").notNull(),
    window: text().notNull(),
    coi: boolean().notNull(),
    packing: boolean().notNull(),
    unpacking: boolean().notNull(),
    itemCount: integer("item_count").notNull(),
    itemDescription: text("item_description").notNull(),
    specialtyItems: jsonb("specialty_items").$type<Record<string, number>>().notNull(),
    sameDay: boolean("same_day").notNull(),
    instructions: text().notNull().default(""),

    pickupLine1: text("pickup_line1").notNull(),
    pickupLine2: text("pickup_line2"),
    pickupCity: text("pickup_city").notNull(),
    pickupState: text("pickup_state").notNull(),
    pickupZip: text("pickup_zip").notNull(),
    deliveryLine1: text("delivery_line1").notNull(),
    deliveryLine2: text("delivery_line2"),
    deliveryCity: text("delivery_city").notNull(),
    deliveryState: text("delivery_state").notNull(),
    deliveryZip: text("delivery_zip").notNull(),

    basePriceCents: cents("base_price_cents").notNull(),
    surchargeCents: cents("surcharge_cents").notNull(),
    sameDayCents: cents("same_day_cents").notNull(),
    coiFeeCents: cents("coi_fee_cents").notNull(),
    organizingTotalCents: cents("organizing_total_cents").notNull(),
    organizingTaxCents: cents("organizing_tax_cents").notNull(),
    geographicSurchargeCents: cents("geographic_surcharge_cents").notNull(),
    timeWindowSurchargeCents: cents("time_window_surcharge_cents").notNull(),
    discountCents: cents("discount_cents").notNull(),
    totalCents: cents("total_cents").notNull(),
    rateCard: text("rate_card")
      .notNull()
      .references(() => rateCards.version),
    priceLines: jsonb("price_lines").$type<StoredPriceLine[]>().notNull(),

    termsVersion: text("terms_version").notNull(),
    termsAcceptedAt: instant("terms_accepted_at").notNull(),
    termsIp: text("terms_ip").notNull(),
    /** The caller whose unpaid holds are counted together; null where an address tells nobody apart. */
    placedFrom: text("placed_from"),

    holdExpiresAt: instant("hold_expires_at").notNull(),
    holdExtendedAt: instant("hold_extended_at"),
    cancelAskedAt: instant("cancel_asked_at"),
    /** Given up unpaid by its own guest for another booking: nobody has to be told. */
    replaced: boolean().notNull().default(false),
    createdAt: instant("created_at").notNull(),

    /** What the office looks for; `folded` is a function of migration 0019, and takes accents and capitals away. */
    searchText: text("search_text").generatedAlwaysAs(
      sql`folded('tt-' || lpad(number::text, greatest(6, length(number::text)), '0') || ' ' || coalesce(guest_first_name, '') || ' ' || coalesce(guest_last_name, '') || ' ' || coalesce(guest_email, '') || ' ' || coalesce(guest_phone, '') || ' ' || pickup_line1 || ' ' || coalesce(pickup_line2, '') || ' ' || pickup_city || ' ' || pickup_zip || ' ' || delivery_line1 || ' ' || coalesce(delivery_line2, '') || ' ' || delivery_city || ' ' || delivery_zip)`,
    ),
  },
  (table) => [
    uniqueIndex("bookings_number").on(table.number),
    uniqueIndex("bookings_request").on(table.requestId),
    uniqueIndex("bookings_access_token").on(table.accessTokenHash),
    // The staff list, newest first, by keyset, with and without a status.
    index("bookings_newest").on(table.createdAt.desc(), table.id.desc()),
    index("bookings_status_newest").on(table.status, table.createdAt.desc(), table.id.desc()),
    // The calendar and the day sheet; with service and total in it, the dashboard counts a month without its rows.
    index("bookings_day").on(table.day, table.status, table.service, table.totalCents, table.id),
    index("bookings_customer").on(table.customerId, table.createdAt.desc()),
    index("bookings_guest_email").on(sql`lower(${table.guestEmail}) text_pattern_ops`),
    index("bookings_search").using("gin", sql`${table.searchText} gin_trgm_ops`),
    index("bookings_holds").on(table.holdExpiresAt).where(sql`${table.status} = 'pending'`),
    index("bookings_holds_from")
      .on(table.placedFrom)
      .where(sql`${table.status} = 'pending' and ${table.placedFrom} is not null`),
    check(
      "bookings_status",
      sql`${table.status} in ('pending', 'paid', 'completed', 'cancelled', 'expired', 'refunded')`,
    ),
    check("bookings_service", sql`${table.service} in ('mini_move', 'standard_delivery', 'specialty_item')`),
    check(
      "bookings_package",
      sql`(${table.service} = 'mini_move') = coalesce(${table.package} in ('petite', 'standard', 'full'), false)`,
    ),
    check(
      "bookings_window",
      sql`${table.window} = 'morning' or (${table.window} = 'no_preference' and ${table.package} = 'petite') or (${table.window} in ('hour_8', 'hour_9', 'hour_10') and ${table.package} in ('standard', 'full'))`,
    ),
    check(
      "bookings_one_owner",
      sql`num_nonnulls(${table.guestFirstName}, ${table.guestLastName}, ${table.guestEmail}, ${table.guestPhone}) = case when ${table.customerId} is null then 4 else 0 end`,
    ),
    check(
      "bookings_states_served",
      sql`${table.pickupState} in ('NY', 'NJ', 'CT') and ${table.deliveryState} in ('NY', 'NJ', 'CT')`,
    ),
    check("bookings_instructions", sql`char_length(${table.instructions}) <= 1000`),
    check(
      "bookings_no_negative_component",
      sql`least(${table.basePriceCents}, ${table.surchargeCents}, ${table.sameDayCents}, ${table.coiFeeCents}, ${table.organizingTotalCents}, ${table.organizingTaxCents}, ${table.geographicSurchargeCents}, ${table.timeWindowSurchargeCents}, ${table.discountCents}, ${table.totalCents}) >= 0`,
    ),
    check(
      "bookings_components_add_up",
      sql`${table.totalCents} = ${table.basePriceCents} + ${table.surchargeCents} + ${table.sameDayCents} + ${table.coiFeeCents} + ${table.organizingTotalCents} + ${table.organizingTaxCents} + ${table.geographicSurchargeCents} + ${table.timeWindowSurchargeCents} - ${table.discountCents}`,
    ),
  ],
);

/** The closed table of moves, as the database knows it; the code's table is `core/src/booking/status.ts`. */
export const bookingMoves = pgTable(
  "booking_moves",
  {
    from: text("from_status", { enum: BOOKING_STATUSES }).notNull(),
    to: text("to_status", { enum: BOOKING_STATUSES }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.from, table.to] })],
);

/** Every state a booking was ever in. Written by the trigger that guards the status, append-only. */
export const bookingHistory = pgTable(
  "booking_history",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    bookingId: id("booking_id", "bkg")
      .notNull()
      .references(() => bookings.id),
    version: integer().notNull(),
    from: text("from_status", { enum: BOOKING_STATUSES }),
    to: text("to_status", { enum: BOOKING_STATUSES }).notNull(),
    by: text("moved_by").notNull(),
    reason: text().notNull(),
    at: instant("moved_at").notNull(),
    /** Of which pickup it was the state then. Null in what was written before pickups were folded up. */
    day: day("service_day"),
    service: text(),
    totalCents: cents("total_cents"),
  },
  (table) => [uniqueIndex("booking_history_version").on(table.bookingId, table.version)],
);
