"use client";
import { buttonClass } from "@totetaxi/ui/button-class";
import { Notice } from "@totetaxi/ui/notice";
import { Spinner } from "@totetaxi/ui/spinner";
import Link from "next/link";
import { ACCOUNT } from "../account-links.ts";
import { Door, DoorPaper } from "./door.tsx";
import { EmailVerifiedNotice } from "./email-verified-notice.tsx";
import { ResendLink } from "./resend-link.tsx";
import { useLinkToken } from "./use-link-token.ts";
import { useVerifyEmail } from "./use-verify-email.ts";
import { VerifyRefused } from "./verify-refused.tsx";

/** Where the link that proves an e-mail leads. */
export function VerifyEmailPage() {
  const token = useLinkToken();
  const { verified, refusal, again } = useVerifyEmail(token);
  return (
    <Door title="Confirming your address">
      <DoorPaper>
        {verified ? (
          <>
            <EmailVerifiedNotice verified={verified} />
            <Link href={ACCOUNT} prefetch={false} className={`${buttonClass()} justify-self-start`}>
              To your account
            </Link>
          </>
        ) : refusal ? (
          <VerifyRefused refusal={refusal} onAgain={again} />
        ) : token === "" ? (
          <>
            <Notice title="The link is in your mail.">
              <p>Please press it there, or copy the whole of it: its end is missing here.</p>
            </Notice>
            <ResendLink />
          </>
        ) : (
          <p role="status" className="flex items-center gap-3 text-ink-soft">
            <Spinner /> One moment
          </p>
        )}
      </DoorPaper>
    </Door>
  );
}
