import { Badge } from "@totetaxi/ui/badge";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { Part } from "../../shell/part.tsx";
import { QueryError } from "../../shell/query-error.tsx";
import { Refused } from "../../shell/refused.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { SetUp } from "./set-up.tsx";

/** What one signs in with besides the password. */
export function SecondFactor() {
  const known = api.useUtils();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const { data, error, refetch } = api.me.factor.useQuery();
  const renew = api.me.renewRecoveryCodes.useMutation({
    onSuccess: async (renewed) => {
      setCodes(renewed.codes);
      await known.me.factor.invalidate();
    },
  });
  const end = api.me.endFactor.useMutation({ onSuccess: () => known.invalidate() });
  return (
    <Part
      title="Second factor"
      action={data && <Badge tone={data.isOn ? "good" : "plain"}>{data.isOn ? "On" : "Off"}</Badge>}
    >
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton label="Loading your second factor" />}
      {(renew.error ?? end.error) && <Refused error={renew.error ?? end.error} />}
      {data && !data.isOn && (
        <>
          {data.isRequired ? (
            <Notice tone="warning" title="Admins need one">
              Until it is set up, what only admins may do is closed to you.
            </Notice>
          ) : (
            <p className="text-sm text-ink-soft">
              With it, a stolen password alone opens nothing: signing in also takes a code from an app on your
              telephone.
            </p>
          )}
          <SetUp label="Set it up" onCodes={setCodes} />
        </>
      )}
      {data?.isOn && (
        <>
          <p className="text-sm text-ink-soft">
            Signing in takes a code from your app. {data.recoveryCodesLeft} of 10 recovery codes are left.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button kind="secondary" size="small" busy={renew.isPending} onClick={() => renew.mutate()}>
              New recovery codes
            </Button>
            {!data.isRequired && (
              <Button kind="danger" size="small" busy={end.isPending} onClick={() => end.mutate()}>
                Turn it off
              </Button>
            )}
          </div>
          <SetUp label="Use another telephone" onCodes={setCodes} />
        </>
      )}
      {codes.length > 0 && <RecoveryCodes codes={codes} onClose={() => setCodes([])} />}
    </Part>
  );
}
