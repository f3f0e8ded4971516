import { classNames } from "@totetaxi/ui/class-names";
import type { Finding } from "./finding.ts";

type Props = {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly active: number;
  readonly onOpen: (finding: Finding) => void;
};

/** What can be opened. The focus stays in the box; the one that Enter opens is marked and told. */
export function FinderList({ id, findings, active, onOpen }: Props) {
  if (findings.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label="What was found" className="grid gap-0.5">
      {findings.map((finding, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, as a combobox has it
        <div
          key={finding.href}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          // Pressing does not take the focus from the box, which would close the list first.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(finding)}
          ref={at === active ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
          className={classNames(
            "cursor-pointer rounded-md px-3 py-2 text-sm hover:bg-trim-soft",
            at === active && "bg-trim-soft outline-2 -outline-offset-2 outline-focus",
          )}
        >
          <span className="block truncate">{finding.name}</span>
          {finding.detail && <span className="block truncate text-xs text-ink-soft">{finding.detail}</span>}
        </div>
      ))}
    </div>
  );
}
