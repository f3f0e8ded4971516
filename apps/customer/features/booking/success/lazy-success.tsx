import dynamic from "next/dynamic";
import { WizardLoading } from "../wizard/wizard-loading.tsx";

/** Needed once, at the end. */
export const LazySuccess = dynamic(() => import("./success.tsx").then(({ Success }) => Success), {
  ssr: false,
  loading: WizardLoading,
});
