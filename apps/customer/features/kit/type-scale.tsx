import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

const DISPLAY = [
  ["4xl", "Your summer, carried ahead of you"],
  ["3xl", "Collected in the morning"],
  ["2xl", "There by six the same day"],
  ["xl", "From your door to your door"],
  ["lg", "Petite, Standard, Full"],
] as const;

const TEXT = [
  ["lg", "We take the luggage, the crib and the surfboard."],
  [
    "base",
    "Number the pieces and hand them over. The crew waits ten minutes at the door; it helps when the doorman knows.",
  ],
  ["sm", "For a family of five or fewer, fifteen to thirty pieces, up to fifty pounds each."],
  ["xs", "The doorman’s name, the service entrance, hours for moves, a narrow stair."],
  ["2xs", "Places left beneath a day of the calendar."],
] as const;

type Face = { readonly face: "display" | "text"; readonly lines: readonly (readonly [string, string])[] };

function Lines({ face, lines }: Face) {
  return (
    <div className={style.scale}>
      {lines.map(([size, words]) => (
        <div key={size} className={style.line}>
          <p
            style={{
              font: `${face === "display" ? "300" : "400"} var(--text-${size}) / var(--text-${size}--line-height) var(--font-${face})`,
            }}
          >
            {words}
          </p>
          <span className={style.measure}>{size}</span>
        </div>
      ))}
    </div>
  );
}

export function TypeScale() {
  return (
    <Section
      id="type"
      title="Type"
      lead="Fraunces for what is said, Inter for what is read. Both ship with the site, in the letters it uses."
    >
      <Specimen name="Display, Fraunces">
        <Lines face="display" lines={DISPLAY} />
      </Specimen>
      <Specimen name="Text, Inter">
        <Lines face="text" lines={TEXT} />
      </Specimen>
      <Specimen name="Figures of equal width">
        <p style={{ fontVariantNumeric: "tabular-nums" }}>
          0123456789 <br />
          1111111111
        </p>
      </Specimen>
    </Section>
  );
}
