"use client";
import { refusalOf } from "@totetaxi/contracts/refusal";
import type { StaffLogin } from "@totetaxi/contracts/staff/session";
import { Button } from "@totetaxi/ui/button";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api } from "../api/api.ts";
import { CodeForm } from "./code-form.tsx";
import { Door } from "./door/door.tsx";
import { PasswordForm } from "./password-form.tsx";
import { safeNext } from "./safe-next.ts";

/** The office's door: e-mail and password, and then a code where there is a second factor. */
export function Login() {
  const router = useRouter();
  const known = api.useUtils();
  const [typed, setTyped] = useState<StaffLogin>();
  const login = api.session.login.useMutation({
    onSuccess: async (signedIn) => {
      await known.invalidate();
      known.session.me.setData(undefined, signedIn);
      router.replace(safeNext(location.search));
    },
    onError: (error, tried) => {
      if (refusalOf(error).reason === "code_needed") setTyped(tried);
    },
  });
  const again = () => {
    setTyped(undefined);
    login.reset();
  };
  const error = refusalOf(login.error).reason === "code_needed" ? null : login.error;
  if (typed) {
    return (
      <Door title="And your code" lead="Open your authenticator app and enter the six digits that it shows.">
        <CodeForm
          label="Go on"
          hint="Without your telephone, one of your recovery codes will do."
          busy={login.isPending || login.isSuccess}
          error={error}
          onCode={(code) => login.mutate({ ...typed, code })}
        />
        <Button kind="quiet" size="small" className="w-fit" onClick={again}>
          Sign in as somebody else
        </Button>
      </Door>
    );
  }
  return (
    <Door title="The office" lead="For people who work here. Customers sign in on the booking site.">
      <PasswordForm
        busy={login.isPending || login.isSuccess}
        error={error}
        onTyped={(first) => login.mutate(first)}
      />
      <Link href="/forgot-password" className="w-fit py-1 text-sm">
        Forgot your password?
      </Link>
    </Door>
  );
}
