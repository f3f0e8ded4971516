import dynamic from "next/dynamic";
import { WizardLoading } from "../wizard/wizard-loading.tsx";

/** Stripe's part is loaded when there is something to pay, not before. */
export const LazyCardPayment = dynamic(
  () => import("./card-payment.tsx").then(({ CardPayment }) => CardPayment),
  {
    ssr: false,
    loading: WizardLoading,
  },
);
