import { type ReactNode, useId } from "react";
import { Badge } from "./badge.tsx";
import { classNames } from "./class-names.ts";
import { FieldError } from "./field.tsx";

export type RadioCard<Value extends string> = {
  readonly value: Value;
  readonly title: string;
  /** At the right: a price, a fee. */
  readonly aside?: ReactNode;
  readonly text?: ReactNode;
  readonly badge?: string;
  readonly picture?: ReactNode;
  readonly disabled?: boolean;
};

const COLUMNS = { one: "", two: "sm:grid-cols-2", three: "sm:grid-cols-3" } as const;

type Props<Value extends string> = {
  readonly id?: string;
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly name: string;
  readonly cards: readonly RadioCard<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly columns?: keyof typeof COLUMNS;
  readonly error?: string | undefined;
};

/** One choice among few, each with room to explain itself. Native radio buttons: the arrow keys move. */
export function RadioCards<Value extends string>(props: Props<Value>) {
  const { legend, legendHidden = false, name, cards, value, onChange, columns = "one", error, id } = props;
  const errorId = useId();
  return (
    <fieldset className="min-w-0" id={id} tabIndex={-1} aria-describedby={error ? errorId : undefined}>
      <legend className={legendHidden ? "sr-only" : "mb-3 text-sm font-medium"}>{legend}</legend>
      <div className={classNames("grid gap-3", COLUMNS[columns])}>
        {cards.map((card) => (
          <Card
            key={card.value}
            card={card}
            name={name}
            checked={card.value === value}
            onChoose={() => onChange(card.value)}
          />
        ))}
      </div>
      {error && (
        <div className="mt-2">
          <FieldError id={errorId}>{error}</FieldError>
        </div>
      )}
    </fieldset>
  );
}

type CardProps<Value extends string> = {
  readonly card: RadioCard<Value>;
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
};

function Card<Value extends string>({ card, name, checked, onChoose }: CardProps<Value>) {
  const id = useId();
  const { title, aside, text, badge, picture, disabled = false, value } = card;
  return (
    <div className="relative grid">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        onChange={onChoose}
        aria-describedby={text ? `${id}-text` : undefined}
        className="peer absolute top-5 right-5 size-5"
      />
      <label
        htmlFor={id}
        className="grid content-start gap-1 rounded-lg border border-line bg-paper p-5 transition-[border-color,box-shadow] duration-200 peer-checked:border-trim peer-checked:shadow-[inset_0_0_0_1px_var(--color-trim)] peer-focus-visible:outline-2 peer-focus-visible:outline-offset-3 peer-focus-visible:outline-focus peer-disabled:cursor-not-allowed peer-disabled:bg-sunken peer-disabled:text-ink-faint hover:border-line-strong"
      >
        {picture}
        <span className={picture ? "grid" : "flex flex-wrap items-baseline gap-x-3 pr-8"}>
          <span className="font-display text-lg">{title}</span>
          {aside && <span className="text-sm text-ink-soft tabular-nums">{aside}</span>}
        </span>
        {badge && (
          <span className="absolute -top-2 left-5 flex">
            <Badge tone="accent">{badge}</Badge>
          </span>
        )}
        {text && (
          <span id={`${id}-text`} className="text-sm text-pretty text-ink-soft">
            {text}
          </span>
        )}
      </label>
    </div>
  );
}
