import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

const GROUPS = [
  ["Grounds", { canvas: "the page", paper: "what lies on it", sunken: "what lies beneath" }],
  ["Ink", { ink: "words", "ink-soft": "words beside them", "ink-faint": "small print" }],
  ["Lines", { line: "between things", "line-strong": "around what can be used", focus: "where one is" }],
  [
    "Trim",
    { trim: "what to press", "trim-strong": "pressed", "trim-soft": "pointed at", "on-trim": "words on it" },
  ],
  ["Brass, the one accent", { brass: "details", "brass-ink": "as words", "brass-soft": "as ground" }],
  ["Signals", { danger: "wrong", "danger-soft": "its ground", good: "done", "good-soft": "its ground" }],
] as const;

export function Colours() {
  return (
    <Section
      id="colour"
      title="Colour"
      lead="Natural canvas with navy trim, as the tote bag has, and brass for the details. In the dark the bag is turned inside out."
    >
      {GROUPS.map(([title, colours]) => (
        <Specimen key={title} name={title}>
          <ul className={style.swatches}>
            {Object.entries(colours).map(([name, use]) => (
              <li key={name} className={style.swatch}>
                <div className={style.tint} style={{ background: `var(--color-${name})` }} />
                <strong>{name}</strong>
                <span>{use}</span>
              </li>
            ))}
          </ul>
        </Specimen>
      ))}
    </Section>
  );
}
