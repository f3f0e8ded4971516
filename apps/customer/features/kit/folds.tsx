"use client";
import { Disclosure } from "@totetaxi/ui/disclosure";
import { Tabs } from "@totetaxi/ui/tabs";
import { useState } from "react";
import { Section, Specimen } from "./section.tsx";

const QUESTIONS = [
  ["kit-when", "When does the van come?", "Between eight and eleven in the morning, on the day you choose."],
  [
    "kit-peloton",
    "May a Peloton come along?",
    "On its own, yes; the screen comes off. It is not part of a mini move.",
  ],
  ["kit-tips", "Are tips welcome?", "They are, and they go to the crew."],
] as const;

const VIEWS = [
  { value: "today", label: "Today", count: 7, panel: <p>Seven bookings leave the city today.</p> },
  { value: "week", label: "This week", count: 31, panel: <p>Thirty-one bookings this week.</p> },
  { value: "old", label: "Before", disabled: true, panel: <p>Nothing before the season.</p> },
  { value: "all", label: "All", panel: <p>Everything that is booked.</p> },
] as const;

type View = (typeof VIEWS)[number]["value"];

export function Folds() {
  const [view, setView] = useState<View>("today");
  return (
    <Section
      id="folds"
      title="Folded away"
      lead="A question opens its answer without a script, and for an address that leads to it."
    >
      <Specimen name="Disclosure">
        <div>
          {QUESTIONS.map(([id, question, answer]) => (
            <Disclosure key={id} id={id} summary={question} heading="h4" group="kit-questions">
              {answer}
            </Disclosure>
          ))}
        </div>
      </Specimen>
      <Specimen name="Tabs">
        <Tabs label="Bookings" tabs={VIEWS} value={view} onChange={setView} />
      </Specimen>
    </Section>
  );
}
