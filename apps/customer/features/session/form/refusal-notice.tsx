import type { Refusal } from "@totetaxi/contracts/refusal";
import { Notice } from "@totetaxi/ui/notice";
import { TryAgainIn } from "./try-again-in.tsx";

/** Why it did not work; where waiting helps, how long. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal }) {
  const seconds = refusal.details.retryAfterSeconds;
  if (typeof seconds === "number") return <TryAgainIn seconds={seconds} />;
  return (
    <Notice tone="danger" role="alert">
      {refusal.message}
    </Notice>
  );
}
