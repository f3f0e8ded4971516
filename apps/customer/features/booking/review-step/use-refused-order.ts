import { useQueryClient } from "@tanstack/react-query";
import type { Refusal } from "@totetaxi/contracts/refusal";
import { bookingQuery, catalogQuery } from "../../api/queries.ts";
import type { Step } from "../draft/steps.ts";
import { useWizard } from "../wizard/wizard-context.ts";

/** The step in which a refusal can be mended. */
const MENDED_IN: Readonly<Record<string, Step>> = {
  day_full: "day",
  day_too_soon: "day",
  day_past: "day",
  day_too_far: "day",
  day_closed: "day",
  date_invalid: "day",
  window_not_offered: "day",
  zip_not_served: "addresses",
  contact_required: "details",
};

/** What a refused booking leads to: the step where it can be mended, or fresh prices. */
export function useRefusedOrder(): (refusal: Refusal) => Promise<void> {
  const { state, dispatch, tell, confirm } = useWizard();
  const data = useQueryClient();
  return async ({ reason, message }) => {
    const step = MENDED_IN[reason];
    if (step) {
      dispatch({ type: "order_ended" });
      await data.invalidateQueries({ queryKey: ["availability"] });
      tell(message);
      dispatch({ type: "step_opened", step });
      return;
    }
    if (reason === "quote_changed" || reason === "terms_not_accepted") {
      dispatch({ type: "order_ended" });
      await data.invalidateQueries(catalogQuery);
      return;
    }
    if (reason === "request_reused") dispatch({ type: "order_ended" });
    const standing = state.order?.standing;
    if (reason !== "already_paid" || !standing) return;
    // The booking before this one was paid meanwhile.
    const booking = await data.fetchQuery(bookingQuery(standing));
    if (booking.status === "paid") confirm({ booking, bookingRef: standing });
    else dispatch({ type: "order_ended" });
  };
}
