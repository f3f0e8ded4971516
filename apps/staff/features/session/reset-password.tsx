"use client";
import { buttonClass } from "@totetaxi/ui/button-class";
import { Notice } from "@totetaxi/ui/notice";
import Link from "next/link";
import { api } from "../api/api.ts";
import { ChoosePassword } from "./door/choose-password.tsx";
import { Door } from "./door/door.tsx";

/** Where the link of a forgotten password leads. */
export function ResetPassword() {
  const reset = api.session.resetPassword.useMutation();
  if (reset.data) {
    return (
      <Door title="Your password is set" lead="You were signed out everywhere.">
        <Link href="/login" className={buttonClass({ size: "large" })}>
          Sign in
        </Link>
      </Door>
    );
  }
  return (
    <Door title="Choose a new password" lead="Everywhere you are signed in now, you will be signed out.">
      <ChoosePassword
        label="Set the password"
        busy={reset.isPending}
        error={reset.error}
        onChosen={(chosen) => reset.mutate(chosen)}
      />
      <Notice>Your second factor stays what it is.</Notice>
    </Door>
  );
}
