const LOADS = { petite: 1, standard: 2, full: 3 } as const;
const BOXES = [
  { x: 14, y: 30, width: 18, height: 16 },
  { x: 34, y: 24, width: 20, height: 22 },
  { x: 14, y: 12, width: 18, height: 16 },
  { x: 56, y: 30, width: 18, height: 16 },
  { x: 34, y: 11, width: 20, height: 11 },
  { x: 56, y: 12, width: 18, height: 16 },
] as const;

/** A van, loaded a third, two thirds or full. */
export function VanDrawing({ fill }: { readonly fill: keyof typeof LOADS }) {
  const loaded = LOADS[fill] * 2;
  return (
    <svg
      viewBox="0 0 132 66"
      className="h-16 w-fit text-ink"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      <path
        d="M8 52V9a4 4 0 0 1 4-4h66a4 4 0 0 1 4 4v43M82 17h20c3 0 5 1 7 4l11 14c2 2 3 4 3 7v10h-9M8 52h14M42 52h52"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M90 24h10l9 12H90V24Z" strokeLinejoin="round" />
      <circle cx="32" cy="53" r="9" />
      <circle cx="104" cy="53" r="9" />
      {BOXES.map((box, index) => (
        <rect
          key={`${box.x}-${box.y}`}
          {...box}
          rx="2"
          className={index < loaded ? "fill-brass stroke-none" : "stroke-line"}
          strokeDasharray={index < loaded ? undefined : "2 3"}
        />
      ))}
    </svg>
  );
}
