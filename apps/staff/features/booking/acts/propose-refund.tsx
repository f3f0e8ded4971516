import { Button } from "@totetaxi/ui/button";
import { useState } from "react";
import { ProposeRefundDialog } from "./propose-refund-dialog.tsx";

type Props = { readonly startCents?: number };

/** Opens the proposal; of `startCents` where it is known how much, else of all that is left. */
export function ProposeRefund({ startCents }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="secondary"
        size="small"
        // The key presses the button of the part.
        {...(startCents === undefined && { "aria-keyshortcuts": "r", title: "r" })}
        onClick={() => setOpen(true)}
      >
        {startCents === undefined ? "Propose a refund" : "Propose it again"}
      </Button>
      {isOpen && <ProposeRefundDialog startCents={startCents} onClose={() => setOpen(false)} />}
    </>
  );
}
