import { ContactSchema } from "@totetaxi/contracts/contact";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { FormTextField } from "@totetaxi/ui/form-field";
import { problemsOf } from "@totetaxi/ui/problems-of";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import type { ContactDraft } from "../draft/draft.ts";
import { GUEST } from "../draft/wizard-storage.ts";
import { StepForm } from "../form/step-form.tsx";
import { WaysIn } from "../wizard/ways-in.tsx";
import { useWizard } from "../wizard/wizard-context.ts";

const FIELDS = [{ name: "firstName" }, { name: "lastName" }, { name: "email" }, { name: "phone" }] as const;

const resolver = contractResolver<ContactDraft>(ContactSchema, {
  firstName: { missing: "Enter your first name.", wrong: "Enter your first name in one line." },
  lastName: { missing: "Enter your last name.", wrong: "Enter your last name in one line." },
  email: { missing: "Enter your e-mail address.", wrong: "Enter an e-mail address like name@example.com." },
  phone: {
    missing: "Enter a phone number for the morning of the pickup.",
    wrong: "Enter a phone number we can call, like (212) 555-2368.",
  },
});

/** Who we write to and call: asked of each person anew, since signing in changes what is known and what is asked. */
export function DetailsStep() {
  const { customer } = useWizard();
  return (
    <WaysIn>
      <DetailsForm key={customer?.customerId ?? GUEST} />
    </WaysIn>
  );
}

function DetailsForm() {
  const { state, dispatch, customer, goOn } = useWizard();
  const { control, handleSubmit, subscribe, formState } = useForm<ContactDraft>({
    defaultValues: state.draft.contact,
    mode: "onTouched",
    shouldFocusError: false,
    resolver,
  });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => dispatch({ type: "contact_typed", contact: values }),
      }),
    [subscribe, dispatch],
  );
  const { errors, submitCount } = formState;
  return (
    <StepForm
      title="How do we reach you?"
      lead={
        <p>For the confirmation, and a call on the morning itself. {!customer && "No account needed."}</p>
      }
      problems={submitCount > 0 ? problemsOf(errors, FIELDS) : []}
      attempt={submitCount}
      onSubmit={() => void handleSubmit(goOn)()}
    >
      <div className="grid gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <FormTextField
            control={control}
            name="firstName"
            label="First name"
            autoComplete="given-name"
            maxLength={100}
          />
          <FormTextField
            control={control}
            name="lastName"
            label="Last name"
            autoComplete="family-name"
            maxLength={100}
          />
        </div>
        {!customer && (
          <FormTextField
            control={control}
            name="email"
            label="E-mail address"
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={254}
            hint="The confirmation, the receipt and your booking’s own link go here."
          />
        )}
        <FormTextField
          control={control}
          name="phone"
          label="Phone number"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={40}
        />
      </div>
    </StepForm>
  );
}
