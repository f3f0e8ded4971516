import type { BookingView } from "@totetaxi/contracts/booking";
import { customers } from "@totetaxi/db/schema";
import { PACKAGES, type RateCard } from "@totetaxi/pricing";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import type { Db } from "../database.ts";
import { isDisputed } from "../dispute/require-undisputed.ts";
import { isDayOver, reminderAt } from "./policy.ts";
import type { BookingRow } from "./queries.ts";
import { bookingView } from "./view.ts";

/** What a bag or box of it may weigh; undefined where all that travels has a price of its own. */
function poundsOf(
  { service, package: tier, itemCount }: Pick<BookingRow, "service" | "package" | "itemCount">,
  { miniMove, standardDelivery }: RateCard,
): number | undefined {
  const size = PACKAGES.find((each) => each === tier);
  if (size) return miniMove[size].maxPoundsPerItem;
  return service === "standard_delivery" && itemCount > 0 ? standardDelivery.maxPoundsPerItem : undefined;
}

/** Whether its owner wants reminders: an account may do without them. */
async function wantsReminder(db: Db, { customerId }: BookingRow): Promise<boolean> {
  if (customerId === null) return true;
  const [owner] = await db
    .select({ mail: customers.notifyByMail })
    .from(customers)
    .where(eq(customers.id, customerId));
  return owner?.mail === true;
}

type Standing = Pick<BookingView, "isOver" | "willRemind" | "isDisputed">;

/** What is so of a booking at this moment. */
async function standingOf(ctx: Pick<Ctx, "db" | "clock">, booking: BookingRow): Promise<Standing> {
  const now = ctx.clock.now();
  const { id: bookingId, status, day } = booking;
  const isPaid = status === "paid";
  const [disputed, willRemind] = await Promise.all([
    (isPaid || status === "cancelled") && isDisputed(ctx.db, { bookingId }),
    isPaid && now < reminderAt(day) && wantsReminder(ctx.db, booking),
  ]);
  return {
    ...(disputed && { isDisputed: true }),
    ...(willRemind && { willRemind }),
    ...(isPaid && isDayOver(day, now) && { isOver: true }),
  };
}

/** A booking as its owner is told of it, on its page and in its mails. */
export async function ownerView(
  ctx: Pick<Ctx, "db" | "clock" | "catalogues">,
  booking: BookingRow,
): Promise<BookingView> {
  const [view, standing, { card }] = await Promise.all([
    bookingView(ctx, booking),
    standingOf(ctx, booking),
    ctx.catalogues.of(ctx.db, booking.rateCard),
  ]);
  const maxPoundsPerItem = poundsOf(booking, card);
  return { ...view, ...standing, ...(maxPoundsPerItem !== undefined && { maxPoundsPerItem }) };
}
