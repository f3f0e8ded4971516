import type { RefundView } from "@totetaxi/contracts/staff/refund";
import { Dialog } from "@totetaxi/ui/dialog";
import { Field } from "@totetaxi/ui/field";
import { TextArea } from "@totetaxi/ui/text-input";
import { showToast } from "@totetaxi/ui/toast";
import { type FormEvent, useState } from "react";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";
import { ActFoot } from "../booking/acts/act-foot.tsx";
import { useUnsaved } from "../leaving/use-unsaved.ts";
import { Refused } from "../shell/refused.tsx";

type Props = { readonly refund: RefundView; readonly onClose: () => void };

/** Turns a proposal down, with the reason for the books. */
export function DenyRefund({ refund, onClose }: Props) {
  const [because, setBecause] = useState("");
  const [isTried, setTried] = useState(false);
  const refresh = useRefresh();
  const deny = api.refund.deny.useMutation({
    onSuccess: async () => {
      await refresh();
      showToast({ title: "The refund is denied", text: `Of ${refund.number}. No cent moves.` });
      onClose();
    },
  });
  const closeBy = useUnsaved(because.trim() !== "" && !deny.isSuccess);
  const close = () => closeBy(onClose);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (because.trim() === "") document.getElementById("deny-because")?.focus();
    else deny.mutate({ refundId: refund.refundId, because: because.trim() });
  }
  return (
    <Dialog title={`Deny the refund of ${refund.number}?`} onClose={close}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        <Field
          id="deny-because"
          label="Why?"
          error={isTried && because.trim() === "" ? "Say why, for the books." : undefined}
        >
          {(aria) => (
            <TextArea
              {...aria}
              rows={2}
              maxLength={500}
              value={because}
              onChange={(event) => setBecause(event.target.value)}
            />
          )}
        </Field>
        {deny.error && <Refused error={deny.error} />}
        <ActFoot label="Deny" tone="danger" busy={deny.isPending} onClose={close} />
      </form>
    </Dialog>
  );
}
