"use client";
import { AskByEmailSchema } from "@totetaxi/contracts/account";
import { Notice } from "@totetaxi/ui/notice";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { PhoneLink } from "../../site/phone-link.tsx";
import { EMAIL_WORDS, problemsIn, type Written } from "../form/account-fields.ts";
import { AccountForm } from "../form/account-form.tsx";
import { EmailInput } from "../form/email-input.tsx";
import { useAccountForm } from "../form/use-account-form.ts";
import { Door, DoorPaper } from "./door.tsx";
import { DoorLink } from "./door-link.tsx";

const check = (written: Written) => problemsIn(AskByEmailSchema, written, { email: EMAIL_WORDS });

export function ForgotPasswordPage() {
  const [sentTo, setSentTo] = useState<string | undefined>(undefined);
  const state = useAccountForm({
    check,
    act: async (written) => {
      const input = AskByEmailSchema.parse(written);
      await api.account.requestReset.mutate(input);
      setSentTo(input.email);
    },
  });
  return (
    <Door title="A new password" lead="We mail you a link. It works once, for half an hour.">
      <DoorPaper>
        {sentTo && (
          <Notice tone="good" role="status" title="Please look at your mail.">
            <p>
              If there is an account for{" "}
              <strong className="font-medium break-words text-ink">{sentTo}</strong>, a link is on its way to
              it. Nothing after five minutes? Look among the junk mail, or call <PhoneLink />.
            </p>
          </Notice>
        )}
        <AccountForm state={state} action={sentTo ? "Send it again" : "Send the link"}>
          <EmailInput {...state.field("email")} />
        </AccountForm>
      </DoorPaper>
      <p className="text-ink-soft">
        It came back to you? <DoorLink href="/login">Sign in</DoorLink>.
      </p>
    </Door>
  );
}
