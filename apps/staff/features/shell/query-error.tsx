import { refusalOf } from "@totetaxi/contracts/refusal";
import { ErrorState } from "@totetaxi/ui/error-state";

/** In place of what could not be read. */
export function QueryError({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <ErrorState title="This could not be read" retry={{ onRetry }}>
      {refusalOf(error).message}
    </ErrorState>
  );
}
