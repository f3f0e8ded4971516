import { Button } from "@totetaxi/ui/button";
import { useState } from "react";
import type { Owed } from "../owed.ts";
import { ProposeRefundDialog } from "./propose-refund-dialog.tsx";

type Props = { readonly again?: Owed };

/** Opens the proposal: of what is owed `again`, else of all that is left of the payment that is kept. */
export function ProposeRefund({ again }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="secondary"
        size="small"
        // The key presses the button of the part.
        {...(!again && { "aria-keyshortcuts": "r", title: "r" })}
        onClick={() => setOpen(true)}
      >
        {again ? "Propose it again" : "Propose a refund"}
      </Button>
      {isOpen && <ProposeRefundDialog again={again} onClose={() => setOpen(false)} />}
    </>
  );
}
