const CENTRE = { x: 300, y: 240 };
const RADIUS = 200;
const SUNRISE_HOUR = 6;
const DEGREES_AN_HOUR = 15;

/** Where the sun of this drawing stands: it rises at six in the morning on the left and sets at six on the right. */
function at(hour: number, radius = RADIUS): { x: number; y: number } {
  const angle = Math.PI - ((hour - SUNRISE_HOUR) * DEGREES_AN_HOUR * Math.PI) / 180;
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: round(CENTRE.x + radius * Math.cos(angle)), y: round(CENTRE.y - radius * Math.sin(angle)) };
}

function arc(from: number, to: number): string {
  const [start, end] = [at(from), at(to)];
  return `M${start.x} ${start.y}A${RADIUS} ${RADIUS} 0 0 1 ${end.x} ${end.y}`;
}

const HOURS = Array.from({ length: 13 }, (_, index) => SUNRISE_HOUR + index);
const LABELS = [
  { hour: 8, text: "8", radius: 234 },
  { hour: 11, text: "11 AM", radius: 232 },
] as const;

/** The day as the sun goes: collected in the morning, delivered before it is down. */
export function DayClock() {
  const sun = at(9.5);
  return (
    <svg
      viewBox="0 -24 600 300"
      className="h-auto w-full"
      fill="none"
      role="img"
      aria-label="The day’s clock: collected from 8 to 11 AM, delivered by 6 PM"
    >
      <path d={arc(6, 18)} className="stroke-line" strokeWidth="2" />
      {HOURS.map((hour) => {
        const [inner, outer] = [at(hour, RADIUS - 5), at(hour, RADIUS + 5)];
        return (
          <path
            key={hour}
            d={`M${inner.x} ${inner.y}L${outer.x} ${outer.y}`}
            className="stroke-line-strong"
            strokeWidth="1.5"
          />
        );
      })}
      <path
        d={arc(11, 18)}
        className="stroke-brass"
        strokeWidth="3"
        strokeLinecap="round"
        strokeDasharray="0.1 9"
      />
      <path d={arc(8, 11)} className="stroke-brass" strokeWidth="9" strokeLinecap="round" />
      <circle cx={sun.x} cy={sun.y} r="21" className="fill-canvas stroke-brass" strokeWidth="2.5" />
      <circle cx={sun.x} cy={sun.y} r="13" className="fill-brass" />
      {LABELS.map(({ hour, text, radius }) => (
        <text
          key={hour}
          {...at(hour, radius)}
          textAnchor={hour < 9 ? "end" : "middle"}
          className="fill-ink font-display text-[26px]"
        >
          {text}
        </text>
      ))}
      <text x={CENTRE.x} y="152" textAnchor="middle" className="fill-ink font-display text-[34px]">
        One morning
      </text>
      <text x={CENTRE.x} y="192" textAnchor="middle" className="fill-ink-soft text-[26px] sm:text-[19px]">
        collected, carried, there
      </text>
      <City />
      <House />
      <path d="M20 240H580" className="stroke-trim" strokeWidth="2.5" strokeLinecap="round" />
      <text x="546" y="182" textAnchor="middle" className="fill-ink font-display text-[26px]">
        6 PM
      </text>
    </svg>
  );
}

/** The roofs that the morning begins behind. */
function City() {
  return (
    <g className="fill-paper stroke-trim" strokeWidth="2" strokeLinejoin="round">
      <path d="M40 240v-52h20v52M60 240v-84l11-13 11 13v84M82 240v-64h24v64M106 240v-38h20v38" />
      <path d="M71 143v-15" />
      <path
        d="M67 168h8M67 182h8M67 196h8M67 210h8M48 200h5M48 213h5M90 188h8M90 201h8M90 214h8"
        strokeWidth="1.5"
      />
    </g>
  );
}

/** The house by the sea where it ends. */
function House() {
  return (
    <g className="fill-paper stroke-trim" strokeWidth="2" strokeLinejoin="round">
      <path d="M470 240v-26h62v26" />
      <path d="m462 216 39-23 39 23Z" />
      <path d="M494 240v-15h13v15M478 222h8v8h-8ZM516 222h8v8h-8Z" strokeWidth="1.5" />
      <path d="M523 206v-17h7v21" />
    </g>
  );
}
