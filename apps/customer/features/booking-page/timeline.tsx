import type { BookingView } from "@totetaxi/contracts/booking";
import { classNames } from "@totetaxi/ui/class-names";
import { timelineEntries } from "./timeline-entries.ts";

/** The way of a booking: what has happened and when, and what is still to come. */
export function Timeline({ booking }: { readonly booking: BookingView }) {
  const entries = timelineEntries(booking);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="timeline" data-screen-only>
      <h2 id="timeline" className="font-display text-xl">
        Where it stands
      </h2>
      <ol className="mt-4">
        {entries.map(({ name, when, isDone }, index) => (
          <li key={`${name} ${when}`} className="grid grid-cols-[auto_1fr] gap-x-4">
            <span aria-hidden="true" className="grid grid-rows-[auto_1fr] justify-items-center">
              <span
                data-fill={isDone || undefined}
                className={classNames(
                  "mt-1.5 size-3 rounded-full border-2",
                  isDone ? "border-trim bg-trim" : "border-line-strong",
                )}
              />
              {index < entries.length - 1 && <span className="my-1 w-px bg-line-strong" />}
            </span>
            <p className="pb-5">
              <span className={classNames("block", isDone ? "font-medium" : "text-ink-soft")}>
                {name}
                <span className="sr-only">{isDone ? ", done" : ", still to come"}</span>
              </span>
              <span className="text-sm text-ink-soft">{when}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
