import { refusalOf } from "@totetaxi/contracts/refusal";
import type { RefundView } from "@totetaxi/contracts/staff/refund";
import { Button } from "@totetaxi/ui/button";
import { showToast } from "@totetaxi/ui/toast";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";
import { useMember } from "../session/member.ts";
import { ApproveRefund } from "./approve-refund.tsx";
import { DenyRefund } from "./deny-refund.tsx";

/** What whoever is signed in may decide about a proposal. */
export function RefundActs({ refund }: { readonly refund: RefundView }) {
  const { role } = useMember();
  const [open, setOpen] = useState<"approve" | "deny">();
  const refresh = useRefresh();
  const withdraw = api.refund.withdraw.useMutation({
    onError: (error) =>
      showToast({ title: "It was not withdrawn", text: refusalOf(error).message, tone: "danger" }),
    onSuccess: () =>
      showToast({ title: "The proposal is withdrawn", text: `Of ${refund.number}.`, tone: "good" }),
    onSettled: refresh,
  });
  if (refund.status !== "requested") return null;
  const close = () => setOpen(undefined);
  const mustBeAnother = role === "admin" && !refund.mayApprove;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {refund.mayApprove && (
        <Button size="small" onClick={() => setOpen("approve")}>
          Approve
        </Button>
      )}
      {mustBeAnother && <span className="text-xs text-ink-soft">Another admin approves</span>}
      {role === "admin" && !refund.mayWithdraw && (
        <Button kind="danger" size="small" onClick={() => setOpen("deny")}>
          Deny
        </Button>
      )}
      {refund.mayWithdraw && (
        <Button
          kind="secondary"
          size="small"
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate({ refundId: refund.refundId })}
        >
          Withdraw
        </Button>
      )}
      {open === "approve" && <ApproveRefund refund={refund} onClose={close} />}
      {open === "deny" && <DenyRefund refund={refund} onClose={close} />}
    </div>
  );
}
