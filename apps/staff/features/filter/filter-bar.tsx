import { Button } from "@totetaxi/ui/button";
import type { ReactNode } from "react";

type Props = {
  readonly label: string;
  readonly onClear: (() => void) | undefined;
  readonly children: ReactNode;
};

/** What narrows a list, above it. */
export function FilterBar({ label, onClear, children }: Props) {
  return (
    <search
      aria-label={label}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap [&>*]:min-w-0 sm:[&>*]:w-40"
    >
      {children}
      {onClear && (
        <Button kind="quiet" size="small" className="justify-self-start sm:!w-auto" onClick={onClear}>
          Clear
        </Button>
      )}
    </search>
  );
}
