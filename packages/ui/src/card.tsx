import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

const TONES = {
  paper: "border-line bg-paper",
  /** Lies higher than the page: what is offered, what is due. */
  raised: "border-line bg-paper shadow-card",
  sunken: "border-transparent bg-sunken",
} as const;

const PADS = { none: "", medium: "p-5", large: "p-6 sm:p-8" } as const;

type Props = ComponentProps<"div"> & {
  readonly tone?: keyof typeof TONES;
  readonly pad?: keyof typeof PADS;
};

/** A piece of paper on the canvas. */
export function Card({ tone = "paper", pad = "medium", className, ...rest }: Props) {
  return <div {...rest} className={classNames("rounded-lg border", TONES[tone], PADS[pad], className)} />;
}
