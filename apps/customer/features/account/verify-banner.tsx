import { refusalOf } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { WholeWords } from "@totetaxi/ui/whole-words";
import { accountApi } from "./account-api.ts";

/** The e-mail is not proved yet: what that brings, and the link once more. */
export function VerifyBanner({ email }: { readonly email: string }) {
  const resend = accountApi.account.resendVerification.useMutation();
  return (
    <section
      aria-label="Verify your e-mail"
      data-screen-only
      className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg bg-brass-soft px-5 py-3 text-sm"
    >
      <p className="min-w-0 flex-1 basis-80 break-words text-ink-soft">
        <strong className="font-medium text-ink">Verify your e-mail.</strong> Open the link that we sent to{" "}
        {email}: bookings made with it before then join your account.
      </p>
      {resend.isSuccess ? (
        <p role="status" className="font-medium text-ink">
          Sent again. It may take a minute.
        </p>
      ) : (
        <Button kind="secondary" size="small" busy={resend.isPending} onClick={() => resend.mutate()}>
          Send it again
        </Button>
      )}
      {resend.isError && (
        <p role="alert" className="basis-full text-danger">
          <WholeWords text={refusalOf(resend.error).message} />
        </p>
      )}
    </section>
  );
}
