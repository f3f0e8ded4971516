import { refusalOf } from "@totetaxi/contracts/refusal";
import type { StaffLogin, StaffSignedIn } from "@totetaxi/contracts/staff/session";
import { useState } from "react";
import { api } from "../api/api.ts";

/**
 * Signing in, wherever it is done: e-mail and password, and then a code where there is a second factor, for which
 * `isCodeAsked`.
 */
export function useSignIn(onSignedIn: (signedIn: StaffSignedIn) => void) {
  const [typed, setTyped] = useState<StaffLogin>();
  const login = api.session.login.useMutation({
    onSuccess: onSignedIn,
    onError: (error, tried) => {
      if (refusalOf(error).reason === "code_needed") setTyped(tried);
    },
  });
  return {
    isCodeAsked: typed !== undefined,
    busy: login.isPending || login.isSuccess,
    error: refusalOf(login.error).reason === "code_needed" ? null : login.error,
    onTyped: (first: StaffLogin) => login.mutate(first),
    onCode: (code: string) => {
      if (typed) login.mutate({ ...typed, code });
    },
    again: () => {
      setTyped(undefined);
      login.reset();
    },
  };
}
