"use client";
import { Checkbox } from "@totetaxi/ui/checkbox";
import { Quantity } from "@totetaxi/ui/quantity";
import { RadioCards } from "@totetaxi/ui/radio-cards";
import { useState } from "react";
import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

const WINDOWS = [
  {
    value: "morning",
    title: "8 to 11 AM",
    aside: "no extra charge",
    text: "Somebody is at home all morning.",
  },
  { value: "hour", title: "9 to 10 AM", badge: "Most chosen", text: "Three places left." },
  { value: "full", title: "10 to 11 AM", text: "Full on this day.", disabled: true },
] as const;

type Window = (typeof WINDOWS)[number]["value"];

export function Choices() {
  const [chosen, setChosen] = useState<Window>("morning");
  const [missing, setMissing] = useState<Window>();
  const [count, setCount] = useState(1);
  return (
    <Section
      id="choices"
      title="Choices"
      lead="The platform’s own controls: the arrow keys move among cards, the space bar ticks a box."
    >
      <Specimen name="Radio cards">
        <RadioCards
          legend="Pickup window"
          name="kit-window"
          cards={WINDOWS}
          value={chosen}
          onChange={setChosen}
          columns="two"
        />
      </Specimen>
      <Specimen name="Radio cards, nothing chosen">
        <RadioCards
          legend="Pickup window, once more"
          name="kit-window-missing"
          cards={WINDOWS.slice(0, 2)}
          value={missing}
          onChange={setMissing}
          columns="two"
          error={missing ? undefined : "Choose when the van may come."}
        />
      </Specimen>
      <Specimen name="Checkbox">
        <div className={style.stack}>
          <Checkbox label="Packing" hint="Two people, with boxes and paper." defaultChecked />
          <Checkbox label="Unpacking" />
          <Checkbox label="I accept the terms of service" error="Please accept the terms to go on." />
          <Checkbox label="Not offered here" disabled />
        </div>
      </Specimen>
      <Specimen name="Quantity">
        <div className={style.narrow}>
          <Quantity
            id="kit-bikes"
            label="Bicycle"
            hint="Up to four"
            value={count}
            max={4}
            onChange={setCount}
          />
          <Quantity
            id="kit-boards"
            label="Surfboard"
            value={0}
            max={4}
            error="Choose at least one item."
            onChange={() => undefined}
          />
        </div>
      </Specimen>
    </Section>
  );
}
