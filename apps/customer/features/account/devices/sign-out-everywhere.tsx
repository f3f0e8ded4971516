import { Button } from "@totetaxi/ui/button";
import { showToast } from "@totetaxi/ui/toast";
import { useLogOut } from "../../session/use-log-out.ts";
import { accountApi } from "../account-api.ts";
import { Refused } from "../refused.tsx";

/** Ends every other session, and with them this one when that is wanted. */
export function SignOutEverywhere({ others }: { readonly others: number }) {
  const memory = accountApi.useUtils();
  const { logOut, state } = useLogOut();
  const end = accountApi.session.endOthers.useMutation({
    onSettled: () => memory.session.devices.invalidate(),
  });
  const endOthers = () =>
    end.mutate(undefined, {
      onSuccess: ({ ended }) =>
        showToast({ title: ended === 1 ? "One device is signed out" : `${ended} devices are signed out` }),
    });
  return (
    <section aria-labelledby="everywhere" className="grid justify-items-start gap-4">
      <h2 id="everywhere" className="font-display text-xl">
        Sign out everywhere
      </h2>
      <Refused error={end.error} />
      {state === "failed" && (
        <p role="alert" className="text-sm text-danger">
          You are still signed in here: we could not reach our server. Please try again.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {others > 0 && (
          <Button kind="secondary" busy={end.isPending} onClick={endOthers}>
            Everywhere but here
          </Button>
        )}
        <Button
          kind="danger"
          busy={end.isPending || state === "busy"}
          onClick={() => end.mutate(undefined, { onSuccess: logOut })}
        >
          Everywhere, here too
        </Button>
      </div>
    </section>
  );
}
