import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const TONES = {
  plain: "bg-sunken text-ink-soft",
  accent: "bg-brass-soft text-brass-ink",
  good: "bg-good-soft text-good",
  danger: "bg-danger-soft text-danger",
} as const;

const SIZES = {
  small: "px-2.5 py-0.5 text-xs",
  large: "px-4 py-1.5 text-sm",
} as const;

type Props = {
  readonly tone?: keyof typeof TONES;
  readonly size?: keyof typeof SIZES | undefined;
  readonly children: ReactNode;
};

/** One word about a thing: its state, what is special about it. The word says it, the colour only helps. */
export function Badge({ tone = "plain", size = "small", children }: Props) {
  return (
    <span
      className={classNames(
        "inline-flex w-fit font-text items-center rounded-full font-medium whitespace-nowrap",
        SIZES[size],
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
