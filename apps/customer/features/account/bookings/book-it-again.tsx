import { buttonClass } from "@totetaxi/ui/button-class";
import { Card } from "@totetaxi/ui/card";
import Link from "next/link";

/** The way from a trip to the next one like it. */
export function BookItAgain({ bookingId }: { readonly bookingId: string }) {
  return (
    <Card tone="sunken" data-screen-only className="flex flex-wrap items-center justify-between gap-4">
      <div>
        <h2 className="font-display text-lg">The same trip again?</h2>
        <p className="text-sm text-ink-soft">Everything is filled in but the day.</p>
      </div>
      <Link
        href={`/account/bookings/${bookingId}/again`}
        prefetch={false}
        className={buttonClass({ kind: "secondary" })}
      >
        Book it again
      </Link>
    </Card>
  );
}
