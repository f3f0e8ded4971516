import { Button } from "@totetaxi/ui/button";
import { useState } from "react";
import { ProposeRefundDialog } from "./propose-refund-dialog.tsx";

export function ProposeRefund() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="secondary" size="small" aria-keyshortcuts="r" title="r" onClick={() => setOpen(true)}>
        Propose a refund
      </Button>
      {isOpen && <ProposeRefundDialog onClose={() => setOpen(false)} />}
    </>
  );
}
