import { refusalOf } from "@totetaxi/contracts/refusal";
import { Notice } from "@totetaxi/ui/notice";

/** Why the server said no to what was just tried. */
export function Refused({ error }: { readonly error: unknown }) {
  return (
    <Notice tone="danger" role="alert">
      {refusalOf(error).message}
    </Notice>
  );
}
