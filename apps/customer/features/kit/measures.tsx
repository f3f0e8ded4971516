import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

const SPACES = ["1", "2", "3", "4", "6", "8", "12", "16"];
const GROWING = ["gutter", "part", "section"];
const RADII = ["sm", "md", "lg", "xl"];
const SHADOWS = ["card", "menu", "sheet", "dialog"];
const PACES = [
  ["quick", "a colour under the pointer"],
  ["calm", "something appears"],
  ["slow", "something comes in"],
] as const;

function Space({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={style.space}>
      <span className={style.measure}>{name}</span>
      <i style={{ width: value }} />
    </div>
  );
}

export function Measures() {
  return (
    <Section
      id="measures"
      title="Space and motion"
      lead="Steps of four pixels, and three distances that grow with the window. Nothing moves for those who want stillness."
    >
      <Specimen name="Space">
        <div className={style.spaces}>
          {SPACES.map((step) => (
            <Space key={step} name={step} value={`calc(var(--spacing) * ${step})`} />
          ))}
          {GROWING.map((name) => (
            <Space key={name} name={name} value={`var(--spacing-${name})`} />
          ))}
        </div>
      </Specimen>
      <Specimen name="Corners and shadows">
        <div className={style.halves}>
          {RADII.map((name) => (
            <div key={name} className={style.piece} style={{ borderRadius: `var(--radius-${name})` }}>
              {name}
            </div>
          ))}
          {SHADOWS.map((name) => (
            <div
              key={name}
              className={style.piece}
              style={{ boxShadow: `var(--shadow-${name})`, borderRadius: "var(--radius-lg)" }}
            >
              {name}
            </div>
          ))}
        </div>
      </Specimen>
      <Specimen name="Paces">
        <dl className={style.terms}>
          {PACES.map(([name, use]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{use}</dd>
            </div>
          ))}
        </dl>
      </Specimen>
    </Section>
  );
}
