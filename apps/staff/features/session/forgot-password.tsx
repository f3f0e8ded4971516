"use client";
import { type AskByEmail, AskByEmailSchema } from "@totetaxi/contracts/account";
import { Button } from "@totetaxi/ui/button";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { FormTextField } from "@totetaxi/ui/form-field";
import { Notice } from "@totetaxi/ui/notice";
import Link from "next/link";
import { useForm } from "react-hook-form";
import { api } from "../api/api.ts";
import { Refused } from "../shell/refused.tsx";
import { Door } from "./door/door.tsx";

const resolver = contractResolver<AskByEmail>(AskByEmailSchema, {
  email: { missing: "Enter your e-mail address.", wrong: "Enter an e-mail address like name@example.com." },
});

/** Asks for the link with which a new password is chosen. */
export function ForgotPassword() {
  const { control, handleSubmit } = useForm<AskByEmail>({ defaultValues: { email: "" }, resolver });
  const ask = api.session.requestReset.useMutation();
  return (
    <Door title="A new password" lead="We mail you a link that works once, for 30 minutes.">
      {ask.data ? (
        <Notice tone="good" role="status" title="Look into your mail">
          If there is an account with this e-mail, the link is on its way.
        </Notice>
      ) : (
        <form
          method="post"
          noValidate
          className="grid gap-5"
          onSubmit={handleSubmit((typed) => ask.mutate(typed))}
        >
          {ask.error && <Refused error={ask.error} />}
          <FormTextField
            control={control}
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="username"
          />
          <Button type="submit" size="large" busy={ask.isPending}>
            Mail me the link
          </Button>
        </form>
      )}
      <Link href="/login" className="w-fit py-1 text-sm">
        Back to signing in
      </Link>
    </Door>
  );
}
