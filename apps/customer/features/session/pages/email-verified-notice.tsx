import type { EmailVerified } from "@totetaxi/contracts/account";
import { Notice } from "@totetaxi/ui/notice";

function joinedWords(count: number): string {
  return count === 1
    ? "A booking that you made with it before is in your account now."
    : `${count} bookings that you made with it before are in your account now.`;
}

/** The e-mail is proved, and what came with it. */
export function EmailVerifiedNotice({
  verified: { email, joinedBookings },
}: {
  readonly verified: EmailVerified;
}) {
  return (
    <Notice tone="good" role="status" title="Thank you, it is yours.">
      <p>
        <strong className="font-medium break-words text-ink">{email}</strong> is confirmed.{" "}
        {joinedBookings > 0 && joinedWords(joinedBookings)}
      </p>
    </Notice>
  );
}
