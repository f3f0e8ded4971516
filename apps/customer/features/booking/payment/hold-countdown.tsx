import { useEffect, useState } from "react";
import { instantWords } from "../../booking-page/instant-words.ts";
import { spokenMinutes } from "./spoken-minutes.ts";
import { useServerClock } from "./use-server-clock.ts";

function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** How long the place is held, by the server's clock. Seen every second, said aloud only now and then. */
export function HoldCountdown({ until }: { readonly until: string }) {
  const now = useServerClock();
  const [left, setLeft] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (!now) return;
    const tick = () => setLeft(Math.max(0, Date.parse(until) - now()));
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [now, until]);

  if (left === undefined) return null;
  if (left === 0)
    return <span role="status">The hold has run out; we are looking whether the place is still free.</span>;
  const minutes = Math.ceil(left / 60_000);
  // The hold of a booking by phone lasts for up to a day: nobody counts that in minutes.
  if (minutes > 60) return <span>Your place is held until {instantWords(until)}, New York time.</span>;
  return (
    <span>
      Your place is held for{" "}
      <span className="font-medium text-ink tabular-nums">{minutesAndSeconds(left)}</span> minutes.
      <span className="sr-only" aria-live="polite">
        {spokenMinutes(minutes)}
      </span>
    </span>
  );
}
