import { Notice } from "@totetaxi/ui/notice";
import { useEffect, useState } from "react";

const TICK_MS = 500;

function words(seconds: number): string {
  if (seconds <= 0) return "You can try again now.";
  const minutes = Math.floor(seconds / 60);
  const rest = `${seconds % 60} ${seconds % 60 === 1 ? "second" : "seconds"}`;
  const whole = `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return `Please try again in ${minutes > 0 ? `${whole} and ${rest}` : rest}.`;
}

/** Too many tries: counts down to when the next one may be made. It is read out once, not every second. */
export function TryAgainIn({ seconds }: { readonly seconds: number }) {
  const [until] = useState(() => Date.now() + seconds * 1_000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000))), TICK_MS);
    return () => clearInterval(timer);
  }, [until]);
  return (
    <Notice tone="warning" title="There were too many tries in a short time.">
      <p aria-hidden="true" className="tabular-nums">
        {words(left)}
      </p>
      <p role="alert" className="sr-only">
        Too many tries. {left > 0 ? words(seconds) : words(0)}
      </p>
    </Notice>
  );
}
