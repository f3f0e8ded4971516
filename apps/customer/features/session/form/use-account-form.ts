import { type Refusal, refusalOf } from "@totetaxi/contracts/refusal";
import { type RefObject, type SubmitEvent, useId, useRef, useState } from "react";
import { type Problems, readFields, type Written } from "./account-fields.ts";

type Rules = {
  readonly check: (written: Written) => Problems;
  /** @throws what a procedure throws when it says no. */
  readonly act: (written: Written) => Promise<void>;
};

export type AccountFormState = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly isBusy: boolean;
  /** The server's "no", unless it is about one field. */
  readonly refusal: Refusal | undefined;
  readonly field: (name: string) => { id: string; name: string; error: string | undefined };
};

/** The field that a refusal is about. */
function refusedField({ details: { field } }: Refusal, written: Written): string | undefined {
  return typeof field === "string" && field in written ? field : undefined;
}

/** A form of an account: checked here first, sent once at a time, and what the server says is told at its field. */
export function useAccountForm({ check, act }: Rules): AccountFormState {
  const form = useRef<HTMLFormElement>(null);
  const prefix = useId();
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);

  function tell(found: Problems): void {
    setProblems(found);
    const first = [...(form.current?.elements ?? [])].find((element) => {
      const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
      return isField && Boolean(found[element.name]);
    });
    if (first instanceof HTMLElement) first.focus();
  }

  async function send(written: Written): Promise<void> {
    setBusy(true);
    try {
      await act(written);
    } catch (error) {
      const refused = refusalOf(error);
      const field = refusedField(refused, written);
      if (field) tell({ [field]: refused.message });
      else setRefusal(refused);
    } finally {
      setBusy(false);
    }
  }

  return {
    form,
    submit(event) {
      event.preventDefault();
      if (isBusy) return;
      const written = readFields(event.currentTarget);
      const found = check(written);
      setRefusal(undefined);
      tell(found);
      if (Object.values(found).every((problem) => problem === undefined)) void send(written);
    },
    isBusy,
    refusal,
    field: (name) => ({ id: `${prefix}${name}`, name, error: problems[name] }),
  };
}
