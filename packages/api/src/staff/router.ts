import { router } from "../trpc.ts";
import { booking } from "./booking.ts";
import { refund } from "./refund.ts";

/** All that the staff portal may ask for. Who may ask for what is the table of permissions. */
export const staffRouter = router({ booking, refund });
export type StaffRouter = typeof staffRouter;
