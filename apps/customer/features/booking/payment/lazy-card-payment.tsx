import { type ComponentProps, lazy, Suspense } from "react";
import { WizardLoading } from "../wizard/wizard-loading.tsx";

const CardPayment = lazy(async () => ({ default: (await import("./card-payment.tsx")).CardPayment }));

/** Stripe's part is loaded when there is something to pay, not before. */
export function LazyCardPayment(props: ComponentProps<typeof CardPayment>) {
  return (
    <Suspense fallback={<WizardLoading />}>
      <CardPayment {...props} />
    </Suspense>
  );
}
