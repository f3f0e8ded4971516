import { router } from "../trpc.ts";
import { staff } from "./accounts.ts";
import { booking } from "./booking.ts";
import { calendar } from "./calendar.ts";
import { catalog } from "./catalog.ts";
import { customer } from "./customer.ts";
import { live } from "./live.ts";
import { me } from "./me.ts";
import { audit, dashboard, ledger, search, today } from "./overview.ts";
import { rateCard } from "./rate-card.ts";
import { refund } from "./refund.ts";
import { session } from "./session.ts";
import { work } from "./work.ts";

/** All that the staff portal may ask for. Who may ask for what is the table of permissions. */
export const staffRouter = router({
  audit,
  booking,
  calendar,
  catalog,
  customer,
  dashboard,
  ledger,
  live,
  me,
  rateCard,
  refund,
  search,
  session,
  staff,
  today,
  work,
});
export type StaffRouter = typeof staffRouter;
