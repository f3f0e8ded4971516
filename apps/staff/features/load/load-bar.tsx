import { classNames } from "@totetaxi/ui/class-names";
import { type Load, loadWords } from "./load-words.ts";

/** Load against capacity: the words say it, the bar shows it. */
export function LoadBar({ load, label }: { readonly load: Load; readonly label: string }) {
  const share = load.capacity === 0 ? 0 : Math.min(1, load.taken / load.capacity);
  return (
    <div className="grid gap-1.5">
      <p className="flex items-baseline justify-between gap-3 text-xs">
        <span className="text-ink-soft">{label}</span>
        <span className="font-medium tabular-nums">{loadWords(load)}</span>
      </p>
      <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-sunken">
        <div
          data-fill
          className={classNames("h-full rounded-full", share === 1 ? "bg-brass" : "bg-trim")}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
