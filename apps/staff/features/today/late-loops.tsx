import Link from "next/link";
import { workPath } from "../shell/links.ts";
import { TEXT_LINK } from "../shell/text-link.ts";

/** A safety loop that is silent: what watches over the money has stopped, and nothing on this page matters more. */
export function LateLoops({ loops }: { readonly loops: readonly string[] }) {
  if (loops.length === 0) return null;
  return (
    <div
      role="alert"
      className="grid gap-2 rounded-lg border-2 border-danger bg-danger-soft px-5 py-4 text-danger print:hidden"
    >
      <p className="font-display text-xl">What watches over the money has stopped</p>
      <p className="text-sm">
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
