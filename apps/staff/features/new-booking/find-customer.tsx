import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/api.ts";
import { FilterText } from "../filter/filter-text.tsx";
import { useDraft } from "./draft-context.ts";

const MOST = 5;

/** Looks whether the caller has an account; choosing one makes the booking theirs. */
export function FindCustomer() {
  const { change } = useDraft();
  const [text, setText] = useState("");
  const { data } = api.customer.list.useQuery(
    { text },
    { enabled: text.length > 1, placeholderData: keepPreviousData },
  );
  const found = text.length > 1 ? data?.customers.slice(0, MOST) : undefined;
  return (
    <div className="grid gap-2">
      <FilterText
        id="find-customer"
        label="Do they have an account? Name, e-mail or phone"
        value={text}
        onChange={setText}
      />
      <div role="status" className="text-sm text-ink-soft">
        {found?.length === 0 && "Nobody with an account is called that: fill in a new contact."}
      </div>
      {found && found.length > 0 && (
        <ul className="grid gap-1">
          {found.map(({ customerId, name, email, phone }) => (
            <li key={customerId}>
              <button
                type="button"
                className="w-full rounded-md border border-line px-3 py-2 text-left text-sm hover:bg-trim-soft"
                onClick={() => change({ customer: { customerId, name: name || email } })}
              >
                <span className="font-medium">{name || email}</span>{" "}
                <span className="text-ink-soft">
                  {email} {phone}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
