/** Long Island as it lies, and the way from the city to the East End. */
const ISLAND =
  "M52 446C40 442 32 427 31 413C31 399 43 372 50 358C56 345 67 340 73 331C79 321 75 306 89 300C102 293 142 298 157 291C171 285 173 270 180 262C187 254 189 247 198 243C207 238 225 235 235 231C245 226 247 220 261 214C275 207 309 190 323 189C338 189 342 211 350 210C357 209 360 183 370 183C381 182 403 202 417 207C432 212 447 216 459 214C472 211 486 197 496 189C505 182 509 170 517 169C524 167 521 178 543 179C564 180 618 177 652 174C686 172 731 167 757 162C782 157 797 156 814 145C831 134 844 106 861 93C878 80 900 70 918 62C936 54 975 38 973 41C971 45 923 71 908 83C892 95 885 106 877 117C868 129 869 142 856 155C842 168 809 188 793 196C777 205 752 205 754 209C756 213 791 219 803 220C816 222 824 225 835 220C846 216 860 202 871 193C882 184 894 169 903 162C911 155 917 153 923 152C930 150 939 156 944 152C950 147 952 128 960 124C968 120 985 128 997 127C1008 127 1021 117 1033 121C1046 124 1061 151 1075 148C1089 145 1110 108 1122 100C1133 91 1140 95 1148 95C1156 96 1175 97 1171 103C1167 108 1139 121 1122 131C1105 140 1084 151 1064 162C1044 172 1017 187 997 196C976 206 956 212 939 220C922 229 907 240 892 247C878 253 869 255 848 263C827 271 787 288 762 296C736 305 714 312 689 317C664 322 625 324 605 326C585 328 585 324 563 329C542 335 495 351 470 358C444 366 423 369 402 376C380 382 355 391 334 396C313 402 291 405 271 410C251 415 230 422 209 427C188 433 160 439 141 444C122 450 95 463 89 462C83 461 110 440 104 438C99 435 64 450 52 446Z";
const MANHATTAN =
  "M43 355C46 359 61 354 65 350C69 346 66 335 69 327C72 320 79 311 82 305C86 298 86 299 89 289C91 279 98 251 98 243C98 234 93 233 90 236C87 238 82 249 78 258C74 268 70 282 65 293C60 303 50 314 47 324C43 334 40 351 43 355Z";
const ROUTE =
  "M67 313C73 316 82 331 104 331C127 330 167 317 209 310C250 303 311 295 365 289C419 283 494 278 548 272C602 266 660 257 704 251C749 246 794 243 824 240C854 237 874 237 892 232C911 226 922 212 939 203C956 195 978 184 997 177C1015 170 1034 171 1054 162C1074 153 1111 127 1122 121";

const STOPS = [
  { name: "Manhattan", x: 67, y: 313, dx: 26, dy: -16, anchor: "start" },
  { name: "Southampton", x: 892, y: 232, dx: 0, dy: 54, anchor: "middle" },
  { name: "Montauk", x: 1122, y: 121, dx: 12, dy: -30, anchor: "end" },
] as const;

/** Waves, drawn where there is sea: their middle, and how wide they are. */
const WAVES = [
  [180, 180, 60],
  [640, 110, 90],
  [430, 130, 48],
  [1120, 300, 90],
  [980, 372, 60],
  [700, 440, 110],
  [1050, 460, 70],
  [470, 470, 56],
] as const;

function wave([x, y, width]: (typeof WAVES)[number]): string {
  const half = width / 2;
  return `M${x - half} ${y}q${width / 8} -7 ${width / 4} 0t${width / 4} 0t${width / 4} 0t${width / 4} 0`;
}

const SEA = "hidden fill-ink-faint text-[15px] tracking-[0.28em] sm:block";

/** The way from the city along Long Island to its end. */
export function RouteMap() {
  return (
    <svg
      viewBox="0 20 1200 480"
      className="h-auto w-full overflow-visible"
      fill="none"
      role="img"
      aria-label="The route, drawn along Long Island: from Manhattan past Southampton to Montauk"
    >
      <path d={WAVES.map(wave).join("")} className="stroke-line" strokeWidth="2" strokeLinecap="round" />
      <g className="fill-paper stroke-line-strong" strokeWidth="1.5" strokeLinejoin="round">
        <path d={ISLAND} />
        <path d={MANHATTAN} />
      </g>
      <text x="470" y="78" className={SEA}>
        LONG ISLAND SOUND
      </text>
      <text x="700" y="412" className={SEA}>
        ATLANTIC
      </text>
      <path
        d={ROUTE}
        className="stroke-brass-soft"
        strokeWidth="13"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d={ROUTE}
        className="stroke-brass stroke-8 [stroke-dasharray:0.1_22] sm:stroke-[3.5] sm:[stroke-dasharray:0.1_10]"
        strokeLinecap="round"
      />
      <Compass />
      {STOPS.map(({ name, x, y, dx, dy, anchor }) => (
        <g key={name}>
          <g className="origin-center scale-180 [transform-box:fill-box] sm:scale-100">
            <circle cx={x} cy={y} r="13" className="fill-canvas stroke-trim" strokeWidth="2.5" />
            <circle cx={x} cy={y} r="5" className="fill-brass" />
          </g>
          <text
            x={x + dx}
            y={y + dy}
            textAnchor={anchor}
            className="fill-ink stroke-canvas stroke-8 font-display text-[52px] sm:text-[27px]"
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Compass() {
  return (
    <g className="hidden sm:block" transform="translate(1120 408)" strokeWidth="1.5">
      <circle r="34" className="stroke-line-strong" />
      <path d="M0 -26 6 0 0 26 -6 0Z" className="fill-canvas stroke-line-strong" strokeLinejoin="round" />
      <path d="M0 -26 6 0H-6Z" className="fill-brass" />
      <text y="-44" textAnchor="middle" className="fill-ink-soft font-display text-[19px]">
        N
      </text>
    </g>
  );
}
