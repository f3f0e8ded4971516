"use client";
import { useEffect, useRef } from "react";
import { Button } from "./button.tsx";

type Props = {
  /** What is listed, in the plural: "bookings". */
  readonly noun: string;
  readonly shown: number;
  /** How many there are, when it is known. */
  readonly total?: number;
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
};

function wordsOf({
  noun,
  shown,
  total,
  hasMore,
}: Pick<Props, "noun" | "shown" | "total" | "hasMore">): string {
  const count = (rows: number) => rows.toLocaleString("en-US");
  if (hasMore)
    return total === undefined
      ? `${count(shown)} ${noun} so far`
      : `${count(shown)} of ${count(total)} ${noun}`;
  // One or none speaks for itself.
  return shown < 2 ? "" : `All ${count(shown)} ${noun} are shown`;
}

/** The end of a list that goes on: how much of it is here, and the way to more. */
export function LoadMore({ noun, shown, total, hasMore, busy, onMore }: Props) {
  const status = useRef<HTMLParagraphElement>(null);
  const hadFocus = useRef(false);
  // With the last page the button goes; whoever pressed it is not left nowhere.
  useEffect(() => {
    if (!hasMore && hadFocus.current) status.current?.focus();
  }, [hasMore]);
  const words = wordsOf({ noun, shown, total, hasMore });
  return (
    <div className="grid justify-items-center gap-3 py-6">
      <p ref={status} role="status" tabIndex={-1} className="text-sm text-ink-soft tabular-nums">
        {words}
      </p>
      {hasMore && (
        <Button
          kind="secondary"
          busy={busy}
          onClick={onMore}
          onFocus={() => {
            hadFocus.current = true;
          }}
          onBlur={(event) => {
            if (event.relatedTarget !== null) hadFocus.current = false;
          }}
        >
          Show more
        </Button>
      )}
    </div>
  );
}
