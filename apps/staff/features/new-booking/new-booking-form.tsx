import type { Catalog } from "@totetaxi/contracts/catalog";
import { refusalOf } from "@totetaxi/contracts/refusal";
import { type ChangedBooking, StaffCreateBookingSchema } from "@totetaxi/contracts/staff/booking-acts";
import { priceList } from "@totetaxi/pricing";
import { ErrorSummary } from "@totetaxi/ui/error-summary";
import { Field } from "@totetaxi/ui/field";
import { fieldId } from "@totetaxi/ui/field-id";
import { TextArea } from "@totetaxi/ui/text-input";
import { showToast } from "@totetaxi/ui/toast";
import { useRouter } from "next/navigation";
import { type FormEvent, useMemo, useState } from "react";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";
import { useUnsaved } from "../leaving/use-unsaved.ts";
import { Part } from "../shell/part.tsx";
import { newRequestId } from "../words/new-request-id.ts";
import type { Draft } from "./draft.ts";
import { DraftContext } from "./draft-context.ts";
import { orderOf, priceOf } from "./order-of.ts";
import { PriceAside } from "./price-aside.tsx";
import { awayFromField, problemsOf } from "./problems.ts";
import { What } from "./what.tsx";
import { When } from "./when.tsx";
import { Where } from "./where.tsx";
import { Who } from "./who.tsx";

type Props = { readonly catalog: Catalog; readonly start: Draft };

/** What the customer is mailed: where nothing is owed the booking is paid at once. */
function onItsWay(status: ChangedBooking["status"]): string {
  return status === "paid"
    ? "Nothing is to pay: the confirmation is on its way."
    : "The link to pay is on its way.";
}

/** The whole order on one page, in the order of a call. */
export function NewBookingForm({ catalog, start: given }: Props) {
  const router = useRouter();
  const refresh = useRefresh();
  const [requestId] = useState(newRequestId);
  const [start] = useState(given);
  const [draft, setDraft] = useState(start);
  const [attempt, setAttempt] = useState(0);
  const list = useMemo(() => priceList(catalog.card, catalog.area), [catalog]);
  const price = priceOf(list, draft, catalog.today);
  const order = orderOf(draft, catalog.today, requestId, price.ok ? price.totalCents : 0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = problemsOf(order, price);
  const problems = attempt > 0 ? all : new Map([...all].filter(([path]) => left.has(path)));
  const create = api.booking.create.useMutation({
    onError: (error) => {
      if (refusalOf(error).reason === "quote_changed") void refresh();
    },
    onSuccess: async ({ bookingId, number, status }) => {
      showToast({ title: `${number} is booked`, text: onItsWay(status), tone: "good" });
      router.push(`/bookings/${bookingId}`);
      await refresh();
    },
  });
  useUnsaved(draft !== start && !create.isSuccess);
  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    const read = StaffCreateBookingSchema.safeParse(order);
    if (read.success && price.ok && !create.isPending && !create.isSuccess) create.mutate(read.data);
  }
  return (
    <DraftContext
      value={{
        draft,
        catalog,
        change: (changed) => setDraft((before) => ({ ...before, ...changed })),
        problemOf: (path) => problems.get(path),
        leave: (path) => setLeft((before) => new Set([...before, path])),
      }}
    >
      <form
        noValidate
        onSubmit={submit}
        className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] [&>*]:min-w-0"
      >
        <div className="grid gap-6 [&>*]:min-w-0">
          <ErrorSummary
            title="Please look at these first"
            attempt={attempt}
            problems={[...(attempt > 0 ? problems : [])].map(([path, message]) => ({
              fieldId: fieldId(path),
              message: awayFromField(path, message),
            }))}
          />
          <Who />
          <What />
          <When />
          <Where end="pickup" />
          <Where end="delivery" />
          <Part title="Instructions">
            <Field id="field-instructions" label="For the crew" optional error={problems.get("instructions")}>
              {(aria) => (
                <TextArea
                  {...aria}
                  maxLength={1000}
                  value={draft.instructions}
                  onChange={(event) => setDraft({ ...draft, instructions: event.target.value })}
                />
              )}
            </Field>
          </Part>
        </div>
        <div className="lg:sticky lg:top-6">
          <PriceAside price={price} busy={create.isPending || create.isSuccess} error={create.error} />
        </div>
      </form>
    </DraftContext>
  );
}
