"use client";
import { refusalOf } from "@totetaxi/contracts/refusal";
import { classNames } from "@totetaxi/ui/class-names";
import { useEffect } from "react";
import { api } from "../api/api.ts";
import { refresh } from "./touched.ts";
import { useInSight } from "./use-in-sight.ts";

const TRY_AGAIN_MS = 3_000;

const LOOKS = {
  live: { words: "Live", dot: "bg-good" },
  connecting: { words: "Connecting", dot: "bg-brass animate-breathe" },
} as const;

/** Keeps every page of the office as fresh as the database, and says whether it does. */
export function LiveSign() {
  const known = api.useUtils();
  // Whoever was signed out and comes in again, with their page still there, is told of changes again.
  const { data: me } = api.session.me.useQuery(undefined, { enabled: false });
  const { status, error, reset } = api.live.changes.useSubscription(undefined, {
    enabled: useInSight() && me !== null,
    onData: ({ data }) => refresh(known, data.topics),
    onError: (refusal) => {
      if (refusalOf(refusal).reason === "not_signed_in") void known.session.me.invalidate();
    },
  });
  useEffect(() => {
    if (status !== "error" || refusalOf(error).reason === "not_signed_in") return;
    const timer = setTimeout(reset, TRY_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [status, error, reset]);
  const { words, dot } = LOOKS[status === "pending" ? "live" : "connecting"];
  return (
    <p role="status" className="flex items-center gap-2 text-xs text-ink-faint">
      <span aria-hidden="true" className={classNames("size-2 rounded-full", dot)} />
      {words}
    </p>
  );
}
