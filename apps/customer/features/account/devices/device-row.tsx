import type { Devices } from "@totetaxi/contracts/account";
import { Badge } from "@totetaxi/ui/badge";
import { Button } from "@totetaxi/ui/button";
import { showToast } from "@totetaxi/ui/toast";
import { datedWords } from "../../booking-page/instant-words.ts";
import { accountApi } from "../account-api.ts";
import { Refused } from "../refused.tsx";

/** One device, with the way to sign it out. */
export function DeviceRow({ device }: { readonly device: Devices["devices"][number] }) {
  const { deviceId, name, createdAt, lastSeenAt, current } = device;
  const memory = accountApi.useUtils();
  const end = accountApi.session.end.useMutation({
    onSuccess: () => showToast({ title: `${name} is signed out` }),
    onSettled: () => memory.session.devices.invalidate(),
  });
  return (
    <li className="grid gap-3 border-b border-line py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <p className="flex flex-wrap items-center gap-3">
            {name}
            {current && <Badge tone="good">This device</Badge>}
          </p>
          <p className="text-sm text-ink-soft">
            Signed in {datedWords(createdAt)}
            {!current && `, last seen ${datedWords(lastSeenAt)}`}
          </p>
        </div>
        {!current && (
          <Button
            kind="secondary"
            size="small"
            aria-label={`Sign out ${name}, signed in ${datedWords(createdAt)}`}
            busy={end.isPending}
            onClick={() => end.mutate({ deviceId })}
          >
            Sign out
          </Button>
        )}
      </div>
      <Refused error={end.error} />
    </li>
  );
}
