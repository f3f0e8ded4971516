import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { CHEVRON_DOWN, Icon } from "./icon.tsx";
import { CONTROL } from "./text-input.tsx";

type Props = ComponentProps<"select"> & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly placeholder?: string;
};

/** The platform's own select: phones show their wheel, autofill knows it, keys work. */
export function Select({ options, placeholder, className, ...rest }: Props) {
  return (
    <div className="relative">
      <select {...rest} className={classNames(CONTROL, "min-h-12 appearance-none pr-10", className)}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Icon
        path={CHEVRON_DOWN}
        className="pointer-events-none absolute top-1/2 right-3.5 size-4 -translate-y-1/2 text-ink-soft"
      />
    </div>
  );
}
