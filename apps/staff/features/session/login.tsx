"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Door } from "./door/door.tsx";
import { safeNext } from "./safe-next.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { useComeIn } from "./use-come-in.ts";
import { useSignIn } from "./use-sign-in.ts";

/** The office's door: e-mail and password, and then a code where there is a second factor. */
export function Login() {
  const router = useRouter();
  const comeIn = useComeIn();
  const signIn = useSignIn((signedIn) => {
    comeIn(signedIn);
    router.replace(safeNext(location.search));
  });
  if (signIn.isCodeAsked) {
    return (
      <Door title="And your code" lead="Open your authenticator app and enter the six digits that it shows.">
        <SignInForm signIn={signIn} />
      </Door>
    );
  }
  return (
    <Door title="The office" lead="For people who work here. Customers sign in on the booking site.">
      <SignInForm signIn={signIn} />
      <Link href="/forgot-password" className="w-fit py-1 text-sm">
        Forgot your password?
      </Link>
    </Door>
  );
}
