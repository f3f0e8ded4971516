import { Badge } from "@totetaxi/ui/badge";
import { Button } from "@totetaxi/ui/button";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { api } from "../api/api.ts";
import { Part } from "../shell/part.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { Refused } from "../shell/refused.tsx";
import { Instant } from "../words/instant.tsx";

/** Where one is signed in, and the end of it. */
export function Devices() {
  const known = api.useUtils();
  const { data, error, refetch } = api.me.devices.useQuery();
  const onSuccess = () => known.me.devices.invalidate();
  const end = api.me.endDevice.useMutation({ onSuccess });
  const endOthers = api.me.endOthers.useMutation({ onSuccess });
  const others = data?.devices.filter(({ current }) => !current) ?? [];
  return (
    <Part
      title="Where you are signed in"
      action={
        others.length > 0 && (
          <Button kind="secondary" size="small" busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            Sign out everywhere else
          </Button>
        )
      }
    >
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {(end.error ?? endOthers.error) && <Refused error={end.error ?? endOthers.error} />}
      {!data && !error && <Skeleton label="Loading your devices" />}
      <ul className="grid gap-3 text-sm">
        {data?.devices.map(({ deviceId, name, lastSeenAt, current }) => (
          <li key={deviceId} className="flex flex-wrap items-center justify-between gap-3">
            <span className="grid gap-0.5">
              <span>{name}</span>
              <span className="text-xs text-ink-faint">
                Last used <Instant at={lastSeenAt} />
              </span>
            </span>
            {current ? (
              <Badge tone="good">This one</Badge>
            ) : (
              <Button
                kind="quiet"
                size="small"
                aria-label={`Sign out ${name}`}
                onClick={() => end.mutate({ deviceId })}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
