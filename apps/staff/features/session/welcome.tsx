"use client";
import { useRouter } from "next/navigation";
import { api } from "../api/api.ts";
import { ChoosePassword } from "./door/choose-password.tsx";
import { Door } from "./door/door.tsx";
import { useComeIn } from "./use-come-in.ts";

/** Where an invitation leads: the first thing of a first day. */
export function Welcome() {
  const router = useRouter();
  const comeIn = useComeIn();
  const accept = api.session.acceptInvitation.useMutation({
    onSuccess: (signedIn) => {
      comeIn(signedIn);
      router.replace(signedIn.staff.lacksSecondFactor ? "/me" : "/");
    },
  });
  return (
    <Door title="Welcome to the office" lead="Choose the password with which you will sign in.">
      <ChoosePassword
        label="Come in"
        busy={accept.isPending}
        error={accept.error}
        onChosen={(chosen) => accept.mutate(chosen)}
      />
    </Door>
  );
}
