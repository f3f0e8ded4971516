import { encode } from "uqr";

type Props = { readonly text: string; readonly label: string };

/** A text as a camera reads it. Drawn here: nobody else learns what is in it. Always dark on light, as cameras want it. */
export function QrCode({ text, label }: Props) {
  const { data, size } = encode(text, { border: 3 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      className="size-48 rounded-md scheme-light"
    >
      <rect width={size} height={size} fill="Canvas" />
      <path d={dark.join("")} fill="CanvasText" />
    </svg>
  );
}
