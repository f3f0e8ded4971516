import { refusalOf } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { showToast } from "@totetaxi/ui/toast";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";

type Props = { readonly customerId: string; readonly vip: boolean };

/** Whom everybody should know. */
export function VipButton({ customerId, vip }: Props) {
  const refresh = useRefresh();
  const set = api.customer.vip.useMutation({
    onError: (error) =>
      showToast({ title: "It was not changed", text: refusalOf(error).message, tone: "danger" }),
    onSettled: refresh,
  });
  return (
    <Button
      kind="secondary"
      size="small"
      busy={set.isPending}
      onClick={() => set.mutate({ customerId, vip: !vip })}
    >
      {vip ? "No longer a VIP" : "Make a VIP"}
    </Button>
  );
}
