"use client";
import { Button } from "@totetaxi/ui/button";
import { buttonClass } from "@totetaxi/ui/button-class";
import Link from "next/link";
import { api } from "../api/api.ts";
import { Refused } from "../shell/refused.tsx";
import { Door } from "./door/door.tsx";
import { useLinkToken } from "./door/use-link-token.ts";

/** Where the link leads that was sent to a new e-mail. */
export function ConfirmEmail() {
  const token = useLinkToken();
  const confirm = api.session.confirmEmail.useMutation();
  if (confirm.data) {
    return (
      <Door title="Your e-mail has changed" lead="From now on you sign in with it.">
        <Link href="/me" className={buttonClass({ size: "large" })}>
          To your account
        </Link>
      </Door>
    );
  }
  return (
    <Door title="Your new e-mail" lead="Press the button, and you sign in with this e-mail from now on.">
      {confirm.error && <Refused error={confirm.error} />}
      <Button size="large" busy={confirm.isPending} onClick={() => confirm.mutate({ token: token ?? "" })}>
        Use this e-mail
      </Button>
    </Door>
  );
}
