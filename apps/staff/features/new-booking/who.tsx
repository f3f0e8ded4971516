import { Button } from "@totetaxi/ui/button";
import { Part } from "../shell/part.tsx";
import type { Draft } from "./draft.ts";
import { useDraft } from "./draft-context.ts";
import { DraftText } from "./draft-text.tsx";
import { FindCustomer } from "./find-customer.tsx";

const FIELDS = [
  { name: "firstName", label: "First name" },
  { name: "lastName", label: "Last name" },
  { name: "email", label: "E-mail" },
  { name: "phone", label: "Phone" },
] as const satisfies readonly { name: keyof Draft["contact"]; label: string }[];

/** Who is on the phone: somebody with an account, or a new contact. */
export function Who() {
  const { draft, change } = useDraft();
  const { customer, contact } = draft;
  if (customer) {
    return (
      <Part
        title="Who"
        action={
          <Button kind="secondary" size="small" onClick={() => change({ customer: undefined })}>
            Somebody else
          </Button>
        }
      >
        <p className="text-sm">
          <strong>{customer.name}</strong>, by their account. The link to pay goes to their e-mail.
        </p>
      </Part>
    );
  }
  return (
    <Part title="Who">
      <FindCustomer />
      <div className="grid gap-4 sm:grid-cols-2">
        {FIELDS.map(({ name, label }) => (
          <DraftText
            key={name}
            name={`contact.${name}`}
            label={label}
            type={name === "email" ? "email" : name === "phone" ? "tel" : "text"}
            value={contact[name]}
            onChange={(value) => change({ contact: { ...contact, [name]: value } })}
          />
        ))}
      </div>
    </Part>
  );
}
