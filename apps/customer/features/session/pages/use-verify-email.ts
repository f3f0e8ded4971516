import type { EmailVerified } from "@totetaxi/contracts/account";
import { type Refusal, refusalOf } from "@totetaxi/contracts/refusal";
import { useEffect, useRef, useState } from "react";
import { api } from "../../api/api.ts";
import { refreshSession } from "../session-store.ts";

type Verify = {
  readonly verified: EmailVerified | undefined;
  readonly refusal: Refusal | undefined;
  readonly again: () => void;
};

/** Uses the link as soon as the page is alive: what only fetches pages for others does not get so far. */
export function useVerifyEmail(token: string | undefined): Verify {
  const [verified, setVerified] = useState<EmailVerified | undefined>(undefined);
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const used = useRef<string>(undefined);

  async function use(link: string): Promise<void> {
    setRefusal(undefined);
    try {
      setVerified(await api.account.verifyEmail.mutate({ token: link }));
      void refreshSession();
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is used once, whatever is rendered
  useEffect(() => {
    if (!token || used.current === token) return;
    used.current = token;
    void use(token);
  }, [token]);

  return { verified, refusal, again: () => token && void use(token) };
}
