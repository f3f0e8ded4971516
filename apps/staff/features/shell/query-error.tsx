import { refusalOf } from "@totetaxi/contracts/refusal";
import { ErrorState } from "@totetaxi/ui/error-state";

/** No second try opens these. */
const ADMINS_ONLY = ["admins_only", "second_factor_needed"];

/** In place of what could not be read. */
export function QueryError({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { reason, message } = refusalOf(error);
  const isForAdmins = ADMINS_ONLY.includes(reason);
  return (
    <ErrorState
      title={isForAdmins ? "This is for admins" : "This could not be read"}
      {...(!isForAdmins && { retry: { onRetry } })}
    >
      {message}
    </ErrorState>
  );
}
