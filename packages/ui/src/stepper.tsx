import { classNames } from "./class-names.ts";

export type StepItem = {
  readonly id: string;
  readonly name: string;
  readonly state: "done" | "current" | "left";
};

type Props = {
  readonly label: string;
  readonly steps: readonly StepItem[];
  readonly onOpen: (id: string) => void;
};

/** Where one is among named steps. A finished step is a button that opens it again. */
export function Stepper({ label, steps, onOpen }: Props) {
  const at = steps.findIndex(({ state }) => state === "current");
  return (
    <nav aria-label={label}>
      <p className="mb-2 text-xs text-ink-soft sm:sr-only">
        Step {at + 1} of {steps.length}: <span className="font-medium text-ink">{steps[at]?.name}</span>
      </p>
      <ol className="flex gap-1.5 sm:gap-3">
        {steps.map((step) => (
          <li
            key={step.id}
            className="min-w-0 flex-1"
            aria-current={step.state === "current" ? "step" : undefined}
          >
            <StepMark step={step} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

const BAR_LOOKS = {
  done: "bg-trim",
  current: "bg-brass forced-colors:bg-[SelectedItem] forced-colors:forced-color-adjust-none",
  left: "bg-line",
} as const;
const STATE_WORDS = { done: "finished", current: "current step", left: "still to come" } as const;

function StepMark({ step, onOpen }: { readonly step: StepItem; readonly onOpen: (id: string) => void }) {
  const { id, name, state } = step;
  const inside = (
    <>
      <span
        data-fill={state === "done" || undefined}
        className={classNames(
          "block h-1 rounded-full transition-colors duration-calm forced-colors:h-2 forced-colors:border",
          BAR_LOOKS[state],
        )}
      />
      <span
        className={classNames(
          "mt-2 hidden truncate text-xs sm:block",
          state === "current" ? "font-medium text-ink" : "text-ink-soft",
          state === "done" && "underline decoration-line-strong underline-offset-4",
        )}
      >
        {name}
      </span>
    </>
  );
  if (state !== "done") {
    return (
      <span className="block py-2.5 sm:pt-2 sm:pb-0">
        {inside}
        <span className="sr-only">
          {name}, {STATE_WORDS[state]}
        </span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className="block w-full py-2.5 text-left sm:pt-2 sm:pb-0"
      aria-label={`${name}, ${STATE_WORDS.done}: open again`}
      onClick={() => onOpen(id)}
    >
      {inside}
    </button>
  );
}
