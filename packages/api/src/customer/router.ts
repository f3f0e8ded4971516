import { router } from "../trpc.ts";
import { account } from "./account.ts";
import { address } from "./address.ts";
import { area } from "./area.ts";
import { availability } from "./availability.ts";
import { booking } from "./booking.ts";
import { catalog } from "./catalog.ts";
import { contact } from "./contact.ts";
import { payment } from "./payment.ts";
import { quote } from "./quote.ts";
import { session } from "./session.ts";
import { site } from "./site.ts";

/** All that the customer site may ask for. It cannot even name a staff procedure. */
export const customerRouter = router({
  account,
  address,
  area,
  availability,
  booking,
  catalog,
  contact,
  payment,
  quote,
  session,
  site,
});
export type CustomerRouter = typeof customerRouter;
