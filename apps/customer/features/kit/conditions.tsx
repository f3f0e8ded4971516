"use client";
import { Button } from "@totetaxi/ui/button";
import { Card } from "@totetaxi/ui/card";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { ErrorState } from "@totetaxi/ui/error-state";
import { Notice } from "@totetaxi/ui/notice";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { Spinner } from "@totetaxi/ui/spinner";
import { useState } from "react";
import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

const TONES = [
  ["plain", "The price is the same on every weekday."],
  ["good", "Your booking is paid."],
  ["warning", "This day has filled meanwhile."],
  ["danger", "Your bank declined the card."],
] as const;

export function Conditions() {
  const [tries, setTries] = useState(0);
  return (
    <Section
      id="conditions"
      title="Conditions"
      lead="Waiting, empty, and gone wrong: each says what is safe and what to do next."
    >
      <Specimen name="Notice">
        <div className={style.halves}>
          {TONES.map(([tone, title]) => (
            <Notice key={tone} tone={tone} title={title}>
              <p>And what one can do about it.</p>
              <Button kind="secondary" size="small">
                Do it
              </Button>
            </Notice>
          ))}
        </div>
      </Specimen>
      <Specimen name="Nothing yet">
        <EmptyState title="No addresses yet" action={<Button kind="secondary">Add an address</Button>}>
          Addresses you have used once are offered here the next time.
        </EmptyState>
      </Specimen>
      <Specimen name="Gone wrong">
        <ErrorState title="We cannot reach our price list" retry={{ onRetry: () => setTries(tries + 1) }}>
          Nothing is lost. Tried again: {tries}.
        </ErrorState>
      </Specimen>
      <Specimen name="Loading">
        <div className={style.halves}>
          <Card>
            <Skeleton label="Loading the prices" />
          </Card>
          <Card>
            <p role="status" className={style.row}>
              <Spinner /> One moment
            </p>
          </Card>
        </div>
      </Specimen>
    </Section>
  );
}
