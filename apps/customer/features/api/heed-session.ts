import { refusalOf } from "@totetaxi/contracts/refusal";
import { refreshSession } from "../session/session-store.ts";

/** Somebody else is signed in than this page believes, or nobody any more: it learns who. */
export function heedSession(error: unknown): void {
  const { reason } = refusalOf(error);
  if (reason === "account_changed" || reason === "not_signed_in") void refreshSession();
}
