"use client";
import { Calendar } from "@totetaxi/ui/calendar";
import type { CalendarDay } from "@totetaxi/ui/calendar-cell";
import { Stepper } from "@totetaxi/ui/stepper";
import { addDays, type ServiceDay, serviceDay, weekday } from "@totetaxi/values/service-day";
import { useState } from "react";
import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

const EARLIEST = serviceDay("2026-05-05");
const LATEST = serviceDay("2026-07-31");
const FULL = new Set(["2026-05-13", "2026-05-14", "2026-05-23"]);

function sampleDay(day: ServiceDay): CalendarDay {
  if (FULL.has(day)) return { open: false, note: "full", words: "full" };
  if (day === "2026-05-20") return { open: true, note: "2 left", words: "open, 2 places left" };
  return weekday(day) % 6 === 0
    ? { open: true, note: "more", words: "open, a weekend costs more" }
    : { open: true, words: "open" };
}

function sampleDays(): ReadonlyMap<ServiceDay, CalendarDay> {
  const days = new Map<ServiceDay, CalendarDay>();
  for (let day = EARLIEST; day <= LATEST; day = addDays(day, 1)) days.set(day, sampleDay(day));
  return days;
}

const DAYS = sampleDays();
const NAMES = ["Service", "Date & time", "Addresses", "Your details", "Review & pay"];

export function Days() {
  const [month, setMonth] = useState("2026-05");
  const [day, setDay] = useState<ServiceDay | undefined>(serviceDay("2026-05-19"));
  const [refused, setRefused] = useState<ServiceDay>();
  const [at, setAt] = useState(2);
  return (
    <Section
      id="days"
      title="Days and steps"
      lead="One Tab stop for a month; the arrow keys move by day and week, Page Up and Page Down by four weeks."
    >
      <Specimen name="Calendar">
        <div className={style.narrow}>
          <Calendar
            label="Pickup day"
            month={month}
            earliest={EARLIEST}
            latest={LATEST}
            days={DAYS}
            selected={day}
            onMonth={setMonth}
            onSelect={(chosen) => {
              setDay(chosen);
              setRefused(undefined);
            }}
            onRefused={setRefused}
          />
          <output>{refused ? `${refused} is full.` : `Chosen: ${day}`}</output>
        </div>
      </Specimen>
      <Specimen name="Calendar, asking">
        <div className={style.narrow}>
          <Calendar
            label="Pickup day, asking"
            month="2026-06"
            earliest={EARLIEST}
            latest={LATEST}
            days={new Map()}
            selected={undefined}
            busy
            onMonth={() => undefined}
            onSelect={() => undefined}
            onRefused={() => undefined}
          />
        </div>
      </Specimen>
      <Specimen name="Stepper">
        <Stepper
          label="Sample steps"
          steps={NAMES.map((name, index) => ({
            id: String(index),
            name,
            state: index < at ? "done" : index === at ? "current" : "left",
          }))}
          onOpen={(id) => setAt(Number(id))}
        />
      </Specimen>
    </Section>
  );
}
