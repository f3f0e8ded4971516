import { buttonClass } from "@totetaxi/ui/button-class";
import Link from "next/link";
import { useSession } from "../../session/use-session.ts";

/** After everything is paid, and to guests alone: what an account would be good for. */
export function AccountOffer() {
  if (useSession() !== null) return null;
  return (
    <section
      aria-labelledby="account-offer"
      className="grid justify-items-start gap-3 border-t border-line pt-6"
    >
      <h3 id="account-offer" className="font-display text-xl">
        Coming back?
      </h3>
      <p className="max-w-prose text-sm text-ink-soft">
        An account keeps your addresses and books this trip again in a minute. Use the same e-mail, and this
        booking joins it.
      </p>
      <Link href="/register" prefetch={false} className={buttonClass({ kind: "secondary", size: "small" })}>
        Create an account
      </Link>
    </section>
  );
}
