import { SchemeToggle } from "@totetaxi/ui/scheme-toggle";
import { Buttons } from "./buttons.tsx";
import { Choices } from "./choices.tsx";
import { Colours } from "./colours.tsx";
import { Conditions } from "./conditions.tsx";
import { Days } from "./days.tsx";
import { Fields } from "./fields.tsx";
import { Folds } from "./folds.tsx";
import style from "./kit.module.css";
import { Layers } from "./layers.tsx";
import { Lists } from "./lists.tsx";
import { Measures } from "./measures.tsx";
import { Papers } from "./papers.tsx";
import { TypeScale } from "./type-scale.tsx";

const CHAPTERS = [
  ["colour", "Colour"],
  ["type", "Type"],
  ["measures", "Space and motion"],
  ["buttons", "Buttons"],
  ["fields", "Fields"],
  ["choices", "Choices"],
  ["days", "Days and steps"],
  ["papers", "Cards and prices"],
  ["layers", "Over the page"],
  ["folds", "Folded away"],
  ["lists", "Tables"],
  ["conditions", "Conditions"],
] as const;

/** Everything that the site is made of, in every state, in both schemes. */
export function KitPage() {
  return (
    <div className={style.page}>
      <a href="#specimens" className={style.jump}>
        Skip to the specimens
      </a>
      <header className={style.bar}>
        <span>ToteTaxi kit</span>
        <SchemeToggle />
      </header>
      <div className={style.opening}>
        <h1 className={style.title}>What the bag is made of</h1>
        <p className={style.lead}>
          Every piece of the site, in every state it can be in. Sample words and figures throughout.
        </p>
      </div>
      <nav aria-label="Chapters" className={style.contents}>
        {CHAPTERS.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <main id="specimens" tabIndex={-1}>
        <Colours />
        <TypeScale />
        <Measures />
        <Buttons />
        <Fields />
        <Choices />
        <Days />
        <Papers />
        <Layers />
        <Folds />
        <Lists />
        <Conditions />
      </main>
    </div>
  );
}
