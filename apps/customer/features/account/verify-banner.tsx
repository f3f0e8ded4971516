import { refusalOf } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { accountApi } from "./account-api.ts";

/** The e-mail is not proved yet: what that brings, and the link once more. */
export function VerifyBanner({ email }: { readonly email: string }) {
  const resend = accountApi.account.resendVerification.useMutation();
  return (
    <div data-screen-only className="pt-6">
      <Notice title="Verify your e-mail">
        <p>
          A link is on its way to <span className="break-words text-ink">{email}</span>. Once you open it,
          bookings that you made with this address before join your account.
        </p>
        {resend.isSuccess ? (
          <p role="status" className="font-medium text-ink">
            We have sent it again. It may take a minute.
          </p>
        ) : (
          <Button kind="secondary" size="small" busy={resend.isPending} onClick={() => resend.mutate()}>
            Send it again
          </Button>
        )}
        {resend.isError && (
          <p role="alert" className="text-danger">
            {refusalOf(resend.error).message}
          </p>
        )}
      </Notice>
    </div>
  );
}
