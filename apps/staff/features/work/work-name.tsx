import type { WorkItemView } from "@totetaxi/contracts/staff/work";
import { plainWords } from "../words/state-words.ts";

/** `Refund failed: TT-000123`: what an item is about, by the number that people use. */
export function WorkName({ kind, booking }: Pick<WorkItemView, "kind" | "booking">) {
  if (!booking) return plainWords(kind);
  return (
    <>
      {plainWords(kind)}: <span className="whitespace-nowrap">{booking.number}</span>
    </>
  );
}
