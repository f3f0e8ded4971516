import { Button } from "@totetaxi/ui/button";
import { Field } from "@totetaxi/ui/field";
import { TextArea } from "@totetaxi/ui/text-input";
import { type FormEvent, useState } from "react";
import { useUnsaved } from "../leaving/use-unsaved.ts";
import { Refused } from "../shell/refused.tsx";
import { newRequestId } from "../words/new-request-id.ts";

type Props = {
  readonly onAdd: (note: { requestId: string; text: string }) => Promise<unknown>;
  readonly busy: boolean;
  readonly error: unknown;
};

/** A note for the office. What was typed stays until it is written down; pressing twice writes once. */
export function NoteForm({ onAdd, busy, error }: Props) {
  const [text, setText] = useState("");
  const [requestId, setRequestId] = useState(newRequestId);
  useUnsaved(text.trim() !== "");
  async function add(event: FormEvent) {
    event.preventDefault();
    if (busy || text.trim() === "") return;
    try {
      await onAdd({ requestId, text: text.trim() });
    } catch {
      return; // told beneath, and the text stays
    }
    setText("");
    setRequestId(newRequestId());
  }
  return (
    <form onSubmit={add} className="grid gap-3">
      {Boolean(error) && <Refused error={error} />}
      <Field id="note" label="A note for the office" hint="Customers never see it. Ctrl Enter adds it.">
        {(aria) => (
          <TextArea
            {...aria}
            rows={2}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              // Enter is a new line here; with Ctrl or ⌘ it is the end of the note.
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit();
            }}
          />
        )}
      </Field>
      <Button type="submit" kind="secondary" size="small" busy={busy} className="justify-self-start">
        Add note
      </Button>
    </form>
  );
}
