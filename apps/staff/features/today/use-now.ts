import { useEffect, useState } from "react";

const EVERY_MS = 10_000;

/** The server's clock, in milliseconds, as it goes on since it was read. This computer's own may show anything. */
export function useNow(read: string, readAt: number): number {
  const [now, setNow] = useState(readAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return Date.parse(read) + Math.max(0, now - readAt);
}
