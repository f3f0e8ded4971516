"use client";
import { Button } from "@totetaxi/ui/button";
import { ErrorSummary } from "@totetaxi/ui/error-summary";
import { Field } from "@totetaxi/ui/field";
import { Select } from "@totetaxi/ui/select";
import { TextArea, TextInput } from "@totetaxi/ui/text-input";
import { useState } from "react";
import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

const STATES = ["NY", "NJ", "CT"].map((value) => ({ value, label: value }));

export function Fields() {
  return (
    <Section
      id="fields"
      title="Fields"
      lead="A label that stays, a hint where it helps, and an error that says what to do. Sixteen pixels, so that phones do not zoom."
    >
      <Specimen name="Text">
        <div className={style.halves}>
          <Field id="kit-name" label="First name">
            {(control) => <TextInput {...control} autoComplete="off" />}
          </Field>
          <Field id="kit-floor" label="Apartment, floor, gate" optional hint="As the doorman would say it.">
            {(control) => <TextInput {...control} placeholder="Penthouse B" />}
          </Field>
          <Field id="kit-zip" label="ZIP code" error="We do not drive there yet. Please call us.">
            {(control) => <TextInput {...control} inputMode="numeric" defaultValue="90210" />}
          </Field>
          <Field id="kit-city" label="City" hint="Filled from the ZIP code.">
            {(control) => <TextInput {...control} readOnly defaultValue="Montauk" />}
          </Field>
          <Field id="kit-code" label="Discount code">
            {(control) => <TextInput {...control} disabled />}
          </Field>
        </div>
      </Specimen>
      <Specimen name="Select">
        <div className={style.halves}>
          <Field id="kit-state" label="State">
            {(control) => <Select {...control} options={STATES} placeholder="Choose" />}
          </Field>
          <Field id="kit-state-wrong" label="State of the building" error="Choose the state.">
            {(control) => <Select {...control} options={STATES} placeholder="Choose" />}
          </Field>
          <Field id="kit-state-off" label="State, not to be changed">
            {(control) => <Select {...control} options={STATES} disabled />}
          </Field>
        </div>
      </Specimen>
      <Specimen name="Long text">
        <div className={style.halves}>
          <Field id="kit-note" label="Anything we should know?" optional>
            {(control) => <TextArea {...control} />}
          </Field>
          <Field id="kit-items" label="What are they?" error="Tell us what we carry.">
            {(control) => <TextArea {...control} />}
          </Field>
        </div>
      </Specimen>
      <Specimen name="A form that was sent too early">
        <WholeForm />
      </Specimen>
    </Section>
  );
}

function WholeForm() {
  const [email, setEmail] = useState("");
  const [attempt, setAttempt] = useState(0);
  const error =
    attempt > 0 && !email.includes("@") ? "Enter an e-mail address like name@example.com." : undefined;
  return (
    <form
      noValidate
      className={`${style.stack} ${style.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
      }}
    >
      <ErrorSummary
        title="Please look at this again:"
        attempt={attempt}
        problems={error ? [{ fieldId: "kit-email", message: error }] : []}
      />
      <Field id="kit-email" label="E-mail address" error={error}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <div className={style.row}>
        <Button type="submit">Continue</Button>
        {attempt > 0 && !error && <output>Thank you.</output>}
      </div>
    </form>
  );
}
