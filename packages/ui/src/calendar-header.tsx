import { CHEVRON_LEFT, CHEVRON_RIGHT } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";

type Props = {
  readonly name: string;
  readonly before: (() => void) | undefined;
  readonly after: (() => void) | undefined;
};

/** The month's name between the ways to the months around it. At the end of the way the button keeps the focus. */
export function CalendarHeader({ name, before, after }: Props) {
  return (
    <div className="mb-2 flex items-center justify-between">
      <IconButton label="Month before" path={CHEVRON_LEFT} aria-disabled={!before} onClick={before} />
      <p className="font-display text-lg" aria-live="polite">
        {name}
      </p>
      <IconButton label="Next month" path={CHEVRON_RIGHT} aria-disabled={!after} onClick={after} />
    </div>
  );
}
