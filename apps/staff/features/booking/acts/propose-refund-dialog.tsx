import { Dialog } from "@totetaxi/ui/dialog";
import { Field } from "@totetaxi/ui/field";
import { TextArea, TextInput } from "@totetaxi/ui/text-input";
import { showToast } from "@totetaxi/ui/toast";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { type FormEvent, useState } from "react";
import { api } from "../../api/api.ts";
import { useRefresh } from "../../api/use-refresh.ts";
import { useUnsaved } from "../../leaving/use-unsaved.ts";
import { Refused } from "../../shell/refused.tsx";
import { centsOf, dollarsOf } from "../../words/dollars.ts";
import { newRequestId } from "../../words/new-request-id.ts";
import { useDetail } from "../booking-context.ts";
import { BookingEnds } from "../booking-ends.tsx";
import { endsBooking } from "../ends-booking.ts";
import type { Owed } from "../owed.ts";
import { ActFoot } from "./act-foot.tsx";

function amountProblem(amount: number | undefined, left: number): string | undefined {
  if (amount === undefined || amount === 0) return "Enter an amount in dollars, like 125.50.";
  return amount > left ? `At most ${formatUsd(cents(left))} is left to give back.` : undefined;
}

type Props = {
  /** What is owed stands in the field at first; else all that is left of the payment that is kept. */
  readonly again?: Owed | undefined;
  readonly onClose: () => void;
};

/** Any part of what is left, for an admin to decide. One press or two, it is proposed once. */
export function ProposeRefundDialog({ again, onClose }: Props) {
  const detail = useDetail();
  const { booking, payments, leftToRefundCents } = detail;
  const payment = payments.find(({ paymentId }) => paymentId === again?.paymentId);
  const left = payment?.leftToRefundCents ?? leftToRefundCents;
  const [requestId] = useState(newRequestId);
  const [typed, setTyped] = useState({
    amount: dollarsOf(Math.min(again?.owedCents ?? left, left)),
    because: "",
  });
  const [seenFields, setSeenFields] = useState<ReadonlySet<string>>(new Set());
  const leave = (...names: string[]) => setSeenFields((before) => new Set([...before, ...names]));
  const refresh = useRefresh();
  const propose = api.refund.create.useMutation({
    onSuccess: async ({ amountCents }) => {
      await refresh();
      showToast({
        title: `${formatUsd(cents(amountCents))} is proposed`,
        text: `Of ${booking.number}. An admin decides.`,
        tone: "good",
      });
      onClose();
    },
  });
  const closeBy = useUnsaved(typed.because.trim() !== "" && !propose.isSuccess);
  const close = () => closeBy(onClose);
  const amountCents = centsOf(typed.amount);
  const of = again && { paymentId: again.paymentId };
  const problems = {
    amount: amountProblem(amountCents, left),
    because: typed.because.trim() === "" ? "Say why, for whoever decides." : undefined,
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    leave("amount", "because");
    if (problems.amount || problems.because || amountCents === undefined) {
      document.getElementById(problems.amount ? "refund-amount" : "refund-because")?.focus();
      return;
    }
    propose.mutate({
      requestId,
      bookingId: booking.bookingId,
      ...of,
      amountCents,
      because: typed.because.trim(),
    });
  }
  return (
    <Dialog title={`Propose a refund of ${booking.number}`} onClose={close}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        <Field
          id="refund-amount"
          label="Amount in dollars"
          hint={`Up to ${formatUsd(cents(left))}`}
          error={seenFields.has("amount") ? problems.amount : undefined}
        >
          {(aria) => (
            <TextInput
              {...aria}
              inputMode="decimal"
              autoComplete="off"
              className="text-right tabular-nums"
              value={typed.amount}
              onChange={(event) => setTyped({ ...typed, amount: event.target.value })}
              onBlur={() => leave("amount")}
            />
          )}
        </Field>
        <Field
          id="refund-because"
          label="Why?"
          error={seenFields.has("because") ? problems.because : undefined}
        >
          {(aria) => (
            <TextArea
              {...aria}
              rows={2}
              maxLength={500}
              value={typed.because}
              onChange={(event) => setTyped({ ...typed, because: event.target.value })}
            />
          )}
        </Field>
        {amountCents !== undefined && endsBooking(detail, { ...of, amountCents }) && (
          <BookingEnds booking={booking} />
        )}
        {propose.error && <Refused error={propose.error} />}
        <ActFoot label="Propose" busy={propose.isPending} onClose={close} />
      </form>
    </Dialog>
  );
}
