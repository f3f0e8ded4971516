import type { Stripe } from "@stripe/stripe-js";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { siteQuery } from "../../api/queries.ts";
import { stripeOnce } from "./load-stripe.ts";

export type StripeScript = {
  readonly stripe: Stripe | undefined;
  readonly isFailed: boolean;
  readonly retry: () => void;
};

/** Loads Stripe.js for a key, from where the site says. */
export function useStripeScript(publishableKey: string): StripeScript {
  const config = useQuery(siteQuery);
  const scriptUrl = config.data?.stripeJsUrl;
  const [stripe, setStripe] = useState<Stripe | undefined>(undefined);
  const [failures, setFailures] = useState(0);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (scriptUrl === undefined) return;
    let isLeft = false;
    stripeOnce(publishableKey, scriptUrl).then(
      (loaded) => !isLeft && setStripe(loaded),
      () => !isLeft && setFailures(attempt + 1),
    );
    return () => {
      isLeft = true;
    };
  }, [publishableKey, scriptUrl, attempt]);

  return {
    stripe,
    isFailed: config.isError || failures > attempt,
    retry: () => {
      if (config.isError) void config.refetch();
      setAttempt(attempt + 1);
    },
  };
}
