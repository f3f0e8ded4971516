import { refusalOf } from "@totetaxi/contracts/refusal";
import { RefusalNotice } from "../session/form/refusal-notice.tsx";

/** Why the server said no to what was just asked; nothing when it did not. */
export function Refused({ error }: { readonly error: unknown }) {
  return error ? <RefusalNotice refusal={refusalOf(error)} /> : null;
}
