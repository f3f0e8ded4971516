import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

const KINDS = {
  quiet: "hover:bg-trim-soft",
  outlined: "border border-line-strong hover:border-trim hover:bg-trim-soft",
} as const;

const SIZES = { medium: "size-11", small: "size-9" } as const;

type Props = Omit<ComponentProps<"button">, "children"> & {
  /** What it does, in words. */
  readonly label: string;
  /** One of the drawings of `icon.tsx`. */
  readonly path: string;
  readonly kind?: keyof typeof KINDS;
  readonly size?: keyof typeof SIZES;
};

/** A button that shows a drawing and is named in words. Not to be pressed, it says so and keeps the focus. */
export function IconButton({ label, path, kind = "quiet", size = "medium", className, ...rest }: Props) {
  const isOff = rest["aria-disabled"] === true;
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      onClick={isOff ? undefined : rest.onClick}
      className={classNames(
        "grid shrink-0 place-items-center rounded-full text-ink transition-colors disabled:opacity-40 aria-disabled:opacity-40",
        KINDS[kind],
        SIZES[size],
        className,
      )}
    >
      <Icon path={path} />
    </button>
  );
}
