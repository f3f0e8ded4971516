"use client";
import { refusalOf } from "@totetaxi/contracts/refusal";
import { type StaffLogin, StaffLoginSchema } from "@totetaxi/contracts/staff/session";
import { Button } from "@totetaxi/ui/button";
import { contractResolver } from "@totetaxi/ui/contract-resolver";
import { FormTextField } from "@totetaxi/ui/form-field";
import { Notice } from "@totetaxi/ui/notice";
import { Wordmark } from "@totetaxi/ui/wordmark";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { api } from "../api/api.ts";
import { safeNext } from "./safe-next.ts";

const resolver = contractResolver<StaffLogin>(StaffLoginSchema, {
  email: { missing: "Enter your e-mail address.", wrong: "Enter an e-mail address like name@example.com." },
  password: { missing: "Enter your password.", wrong: "That is too long for a password." },
});

/** The office's door. */
export function Login() {
  const router = useRouter();
  const known = api.useUtils();
  const { control, handleSubmit } = useForm<StaffLogin>({
    defaultValues: { email: "", password: "" },
    resolver,
  });
  const login = api.session.login.useMutation({
    onSuccess: async (signedIn) => {
      await known.invalidate();
      known.session.me.setData(undefined, signedIn);
      router.replace(safeNext(location.search));
    },
  });
  return (
    <main className="mx-auto grid min-h-dvh max-w-sm content-center gap-8 px-6 py-12">
      <Wordmark />
      <div className="grid gap-2">
        <h1 className="font-display text-2xl">The office</h1>
        <p className="text-sm text-ink-soft">
          For people who work here. Customers sign in on the booking site.
        </p>
      </div>
      <form
        method="post"
        noValidate
        className="grid gap-5"
        onSubmit={handleSubmit((typed) => login.mutate(typed))}
      >
        {login.error && (
          <Notice tone="danger" role="alert">
            {refusalOf(login.error).message}
          </Notice>
        )}
        <FormTextField
          control={control}
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
        />
        <FormTextField
          control={control}
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
        />
        <Button type="submit" size="large" busy={login.isPending}>
          Sign in
        </Button>
      </form>
    </main>
  );
}
