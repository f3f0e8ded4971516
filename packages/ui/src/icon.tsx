/** Drawings on a square of 16, as lines. One constant each, so that a page carries only those it shows. */
export const ALERT = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v3.5M8 11v.01";
export const ARROW_RIGHT = "M2.5 8h11M9 3.5 13.5 8 9 12.5";
export const CHECK = "m3 8.5 3.5 3.5L13 4.5";
export const CHEVRON_DOWN = "m4 6 4 4 4-4";
export const CHEVRON_LEFT = "m10 3-5 5 5 5";
export const CHEVRON_RIGHT = "m6 3 5 5-5 5";
export const CLOSE = "m3 3 10 10M13 3 3 13";
export const MINUS = "M3 8h10";
export const MORE =
  "M3.5 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0Zm5 0a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0Zm5 0a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0Z";
export const PLUS = "M8 3v10M3 8h10";
export const SEARCH = "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14";

type Props = { readonly path: string; readonly className?: string };

/** A small drawing in the colour of the text. Decoration: the words beside it, or its button's name, say what. */
export function Icon({ path, className = "size-4" }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
