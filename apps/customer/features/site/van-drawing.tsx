import { classNames } from "@totetaxi/ui/class-names";

const LOADS = { petite: 2, standard: 4, full: 7 } as const;
const LOAD_WORDS = {
  petite: "A van with a few totes aboard",
  standard: "A van, more than half loaded",
  full: "A van loaded to the roof",
} as const;

const SIZES = { small: "h-16 w-fit", large: "h-auto w-full max-w-72" } as const;

/** Totes and trunks in the order they are loaded: from the bulkhead to the doors, then on top. */
const PIECES = [
  { x: 30, y: 56, width: 30, height: 24 },
  { x: 63, y: 60, width: 22, height: 20 },
  { x: 88, y: 52, width: 28, height: 28 },
  { x: 119, y: 60, width: 21, height: 20 },
  { x: 32, y: 32, width: 24, height: 21 },
  { x: 60, y: 34, width: 25, height: 23 },
  { x: 90, y: 31, width: 48, height: 18 },
] as const;

type Box = (typeof PIECES)[number];

const RADIUS = 2.5;

/** A box with round corners, from the left end of its upper edge as the hands of a clock go. */
function outline({ x, y, width, height }: Box): string {
  const across = width - 2 * RADIUS;
  const down = height - 2 * RADIUS;
  const turn = (to: string) => `a${RADIUS} ${RADIUS} 0 0 1 ${to}`;
  return `M${x + RADIUS} ${y}h${across}${turn("2.5 2.5")}v${down}${turn("-2.5 2.5")}h-${across}${turn("-2.5 -2.5")}v-${down}${turn("2.5 -2.5")}z`;
}

/** What a box is carried by. */
function handle({ x, y, width }: Box): string {
  return `M${x + width / 2 - 5} ${y + 7}v-2a5 5 0 0 1 10 0v2`;
}

const drawn = (boxes: readonly Box[], draw: (box: Box) => string) => boxes.map(draw).join("");

/** The boxes aboard and the places of those that are not: one line each, since pages carry the drawing three times. */
function Load({ count }: { readonly count: number }) {
  const aboard = PIECES.slice(0, count);
  return (
    <g strokeWidth="1.5">
      {count < PIECES.length && (
        <path
          d={drawn(PIECES.slice(count), outline)}
          className="fill-none stroke-line-strong opacity-60"
          strokeDasharray="2.5 3.5"
        />
      )}
      <g className="fill-brass-soft stroke-brass">
        <path d={drawn(aboard, outline)} />
        <path d={drawn(aboard, handle)} strokeLinecap="round" fill="none" />
      </g>
    </g>
  );
}

type Props = {
  readonly fill: keyof typeof LOADS;
  readonly size?: keyof typeof SIZES;
  /** With a name of its own, where no words beside it say the same. */
  readonly named?: boolean;
};

/** The van, its side cut open: how much of it each mini move takes. */
export function VanDrawing({ fill, size = "small", named = false }: Props) {
  return (
    <svg
      viewBox="0 0 244 122"
      className={classNames("text-ink", SIZES[size])}
      fill="none"
      stroke="currentColor"
      strokeLinejoin="round"
      role="img"
      aria-label={LOAD_WORDS[fill]}
      aria-hidden={!named}
    >
      <path d="M4 112h236" className="stroke-line-strong" strokeDasharray="22 7 5 7" strokeLinecap="round" />
      <path
        d="M40 98H20a6 6 0 0 1-6-6V32a10 10 0 0 1 10-10h124c12 0 20 3 26 10l21 25 27 8c7 2 12 8 12 15v12a6 6 0 0 1-6 6h-14M76 98h98"
        className="fill-paper"
        strokeWidth="2.25"
        strokeLinecap="round"
      />
      <rect
        x="24"
        y="27"
        width="122"
        height="56"
        rx="5"
        className="fill-sunken stroke-line-strong"
        strokeWidth="1.25"
      />
      <Load count={LOADS[fill]} />
      <path d="M156 33c7 0 11 2 15 7l15 18h-30Z" className="fill-trim-soft" strokeWidth="1.75" />
      <path d="M151 24v73M160 70h9" strokeWidth="1.75" strokeLinecap="round" />
      <path d="M226 78h8" className="stroke-brass" strokeWidth="4" strokeLinecap="round" />
      {[58, 192].map((x) => (
        <g key={x}>
          <circle cx={x} cy="98" r="14.5" className="fill-canvas" strokeWidth="2.25" />
          <circle cx={x} cy="98" r="5" className="fill-brass stroke-none" />
        </g>
      ))}
    </svg>
  );
}
