import { UpdateProfileSchema } from "@totetaxi/contracts/account";
import { WINDOWS } from "@totetaxi/pricing";
import { Field } from "@totetaxi/ui/field";
import { Select } from "@totetaxi/ui/select";
import { showToast } from "@totetaxi/ui/toast";
import { readablePhone } from "@totetaxi/values/phone";
import { WINDOW_NAMES } from "../../booking/day-step/window-words.ts";
import { problemsIn, type Written } from "../../session/form/account-fields.ts";
import { AccountForm } from "../../session/form/account-form.tsx";
import { AccountInput } from "../../session/form/account-input.tsx";
import { useAccountForm } from "../../session/form/use-account-form.ts";
import { signedIn } from "../../session/session-store.ts";
import { accountApi } from "../account-api.ts";
import { useCustomer } from "../customer-context.ts";

const WORDS = {
  firstName: { missing: "Enter your first name.", wrong: "Enter your first name in one line." },
  lastName: { missing: "Enter your last name.", wrong: "Enter your last name in one line." },
  phone: {
    missing: "Enter a phone number for the morning of the pickup.",
    wrong: "Enter a phone number we can call, like (212) 555-2368.",
  },
} as const;

/** The form as the server takes it. */
function profileIn({ preferredWindow, ...person }: Written) {
  return { ...person, preferredWindow: preferredWindow || null };
}

/** Name, phone and when one likes to be picked up. */
export function PersonForm() {
  const { firstName, lastName, phone, preferredWindow } = useCustomer();
  const update = accountApi.account.update.useMutation();
  const state = useAccountForm({
    check: (written) => problemsIn(UpdateProfileSchema, profileIn(written), WORDS),
    act: async (written) => {
      signedIn(await update.mutateAsync(UpdateProfileSchema.parse(profileIn(written))));
      showToast({ title: "Saved", tone: "good" });
    },
  });
  const { error: windowError, ...window } = state.field("preferredWindow");
  return (
    <AccountForm state={state} action="Save">
      <div className="grid gap-5 sm:grid-cols-2">
        <AccountInput
          {...state.field("firstName")}
          label="First name"
          defaultValue={firstName}
          autoComplete="given-name"
          maxLength={100}
        />
        <AccountInput
          {...state.field("lastName")}
          label="Last name"
          defaultValue={lastName}
          autoComplete="family-name"
          maxLength={100}
        />
      </div>
      <AccountInput
        {...state.field("phone")}
        label="Phone number"
        defaultValue={readablePhone(phone)}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={40}
      />
      <Field id={window.id} label="Preferred window" error={windowError} optional>
        {(aria) => (
          <Select
            {...aria}
            name={window.name}
            defaultValue={preferredWindow ?? ""}
            placeholder="None in particular"
            options={WINDOWS.map((each) => ({ value: each, label: WINDOW_NAMES[each] }))}
          />
        )}
      </Field>
    </AccountForm>
  );
}
