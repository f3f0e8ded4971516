import Link from "next/link";
import { api } from "../api/api.ts";
import { workPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";

/** When nothing runs, nothing tells of a change either: it is looked for. */
const LOOK_AGAIN_MS = 30_000;

/** A safety loop that is silent: what watches over the money has stopped, and nothing on any page matters more. */
export function LateLoops() {
  const { data } = api.today.lateLoops.useQuery(undefined, { refetchInterval: LOOK_AGAIN_MS });
  const loops = data?.loops ?? [];
  if (loops.length === 0) return null;
  return (
    <div
      role="alert"
      className="grid gap-2 rounded-lg border-2 border-danger bg-danger-soft px-5 py-4 text-danger print:hidden"
    >
      <p className="font-display text-xl">What watches over the money has stopped</p>
      <p className="text-sm break-words">
        Silent for too long: <strong>{loops.join(", ")}</strong>. Holds may not run out and payments may not
        be seen. Please call whoever runs the servers now.
      </p>
      <p className="text-sm">
        <Link href={workPath()} className={TEXT_LINK}>
          What waits for a person
        </Link>
      </p>
    </div>
  );
}
