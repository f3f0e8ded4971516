import type { QuoteAnswer } from "@totetaxi/pricing";
import { Button } from "@totetaxi/ui/button";
import { Checkbox } from "@totetaxi/ui/checkbox";
import { PriceLines } from "../booking/price-lines.tsx";
import { useMember } from "../session/member.ts";
import { Part } from "../shell/part.tsx";
import { Refused } from "../shell/refused.tsx";
import { AgreedTotal } from "./agreed-total.tsx";
import { useDraft } from "./draft-context.ts";
import { isAgreedFree } from "./order-of.ts";

type Props = { readonly price: QuoteAnswer; readonly busy: boolean; readonly error: unknown };

/** What it costs by now, line by line, and the press that books it. */
export function PriceAside({ price, busy, error }: Props) {
  const { draft, change, problemOf } = useDraft();
  const { role } = useMember();
  const isFree = isAgreedFree(draft);
  return (
    <Part title="Price">
      <div aria-live="polite">
        {price.ok ? (
          <PriceLines lines={[...price.lines]} discountCents={0} totalCents={price.totalCents} />
        ) : (
          <p className="text-sm text-ink-soft">{price.message}</p>
        )}
      </div>
      {role === "admin" && <AgreedTotal />}
      <Checkbox
        label="The terms were read to the caller, who agreed"
        checked={draft.termsAccepted}
        error={problemOf("termsAccepted")}
        onChange={(event) => change({ termsAccepted: event.target.checked })}
      />
      {Boolean(error) && <Refused error={error} />}
      <Button type="submit" busy={busy}>
        {isFree ? "Book, with nothing to pay" : "Book, and mail the link to pay"}
      </Button>
      <p className="text-xs text-ink-faint">
        {isFree
          ? "It counts as paid at once, and the confirmation is mailed."
          : "The place is held for a day, but not beyond 6 PM of the evening before the pickup; for an hour when that has passed."}
      </p>
    </Part>
  );
}
