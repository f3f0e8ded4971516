import { problemsOf } from "@totetaxi/ui/problems-of";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { StepForm } from "../form/step-form.tsx";
import { useWizard } from "../wizard/wizard-context.ts";
import { AddressFields } from "./address-fields.tsx";
import { ADDRESS_FIELDS, type AddressesDraft, addressesResolver } from "./addresses-schema.ts";

/** From which door to which. */
export function AddressesStep() {
  const { state, dispatch, list, goOn } = useWizard();
  const { pickup, delivery } = state.draft;
  const { control, handleSubmit, setValue, getValues, subscribe, formState } = useForm<AddressesDraft>({
    defaultValues: { pickup, delivery },
    mode: "onTouched",
    shouldFocusError: false,
    resolver: addressesResolver(list),
  });

  // The wizard prices and keeps what is typed, as it is typed.
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          dispatch({ type: "address_typed", end: "pickup", address: values.pickup });
          dispatch({ type: "address_typed", end: "delivery", address: values.delivery });
        },
      }),
    [subscribe, dispatch],
  );

  const { errors, submitCount } = formState;
  return (
    <StepForm
      title="From where to where?"
      problems={submitCount > 0 ? problemsOf(errors, ADDRESS_FIELDS) : []}
      attempt={submitCount}
      onSubmit={() => void handleSubmit(goOn)()}
    >
      <AddressFields end="pickup" legend="Pickup address" {...{ control, setValue, getValues }} />
      <AddressFields end="delivery" legend="Delivery address" {...{ control, setValue, getValues }} />
    </StepForm>
  );
}
