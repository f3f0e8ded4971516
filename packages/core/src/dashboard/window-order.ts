import { bookings } from "@totetaxi/db/schema";
import { sql } from "drizzle-orm";

/** The hours first, then who leaves the hour to us. */
export const WINDOW_ORDER = sql`array_position(array['hour_8', 'hour_9', 'hour_10', 'morning', 'no_preference'], ${bookings.window})`;
