import type { UpdateProfile } from "@totetaxi/contracts/account";
import { Checkbox } from "@totetaxi/ui/checkbox";
import { showToast } from "@totetaxi/ui/toast";
import { useState } from "react";
import { signedIn } from "../../session/session-store.ts";
import { accountApi } from "../account-api.ts";
import { useCustomer } from "../customer-context.ts";
import { Refused } from "../refused.tsx";

type Choices = NonNullable<UpdateProfile["notifications"]>;

/** Whether reminders are wanted, and how. A choice is kept as it is made. */
export function NewsChoices() {
  const { notifications } = useCustomer();
  // What was just chosen, until it is answered: a query's own "pending" comes a moment after the
  // click, and till then the box would jump back.
  const [chosen, setChosen] = useState<Choices>();
  const update = accountApi.account.update.useMutation({
    onSuccess: (customer) => {
      signedIn(customer);
      showToast({ title: "Saved", tone: "good" });
    },
    onSettled: () => setChosen(undefined),
  });
  const shown = chosen ?? notifications;
  const choose = (choice: Partial<Choices>) => {
    if (chosen) return;
    const next = { ...notifications, ...choice };
    setChosen(next);
    update.mutate({ notifications: next });
  };
  return (
    <div className="grid gap-4">
      <Checkbox
        label="Reminders by e-mail"
        hint="The day before each pickup."
        checked={shown.mail}
        onChange={({ target }) => choose({ mail: target.checked })}
      />
      <Checkbox
        label="Reminders by text message"
        hint="We do not send texts yet; your choice holds as soon as we do."
        checked={shown.text}
        onChange={({ target }) => choose({ text: target.checked })}
      />
      <Refused error={update.error} />
    </div>
  );
}
