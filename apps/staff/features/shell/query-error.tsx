import { refusalOf } from "@totetaxi/contracts/refusal";
import { ErrorState } from "@totetaxi/ui/error-state";

/** No second try opens these. */
const ADMINS_ONLY = ["admins_only", "second_factor_needed"];

/** Whether it is closed to whoever asks: then nothing that was read of it before may be shown either. */
export function isClosed(error: unknown): boolean {
  return ADMINS_ONLY.includes(refusalOf(error).reason);
}

/** In place of what could not be read. */
export function QueryError({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { message } = refusalOf(error);
  const isForAdmins = isClosed(error);
  return (
    <ErrorState
      title={isForAdmins ? "This is for admins" : "This could not be read"}
      {...(!isForAdmins && { retry: { onRetry } })}
    >
      {message}
    </ErrorState>
  );
}
