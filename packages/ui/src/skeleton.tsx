import { classNames } from "./class-names.ts";

type Props = {
  /** What is awaited: "Loading the prices". */
  readonly label: string;
  /** The shapes that will be there: widths and heights as classes. */
  readonly lines?: readonly string[];
  readonly className?: string;
};

const THREE_LINES = ["h-6 w-2/5", "h-4 w-full", "h-4 w-4/5"];

/** Holds the room of what is still to come, so that nothing jumps when it arrives. */
export function Skeleton({ label, lines = THREE_LINES, className }: Props) {
  return (
    <div role="status" className={classNames("grid gap-3", className)}>
      <span className="sr-only">{label}</span>
      {lines.map((line, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the shapes are told apart by their place alone
          key={index}
          aria-hidden="true"
          className={classNames(
            "block animate-breathe rounded-sm bg-line forced-colors:border forced-colors:border-dashed",
            line,
          )}
        />
      ))}
    </div>
  );
}
