"use client";
import { Field } from "@totetaxi/ui/field";
import { TextInput } from "@totetaxi/ui/text-input";
import { useEffect, useEffectEvent, useState } from "react";

const PAUSE_MS = 300;

type Props = {
  readonly id: string;
  readonly label: string;
  readonly placeholder?: string;
  /** Some of what may be typed, to choose from. */
  readonly suggestions?: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A text that narrows a list once whoever types pauses. */
export function FilterText({ id, label, placeholder, suggestions, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    // Changed elsewhere: cleared, or another address was opened.
    setTold(value);
    if (value !== typed.trim()) setTyped(value);
  }
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    const text = typed.trim();
    if (text === told) return;
    const timer = setTimeout(() => tell(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, told]);
  return (
    <Field id={id} label={label}>
      {(aria) => (
        <>
          <TextInput
            {...aria}
            type="search"
            maxLength={100}
            placeholder={placeholder}
            list={suggestions && `${id}-suggestions`}
            className="min-h-10! text-sm"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {suggestions && (
            <datalist id={`${id}-suggestions`}>
              {suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
