import { Button } from "@totetaxi/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@totetaxi/ui/menu";
import { type ComponentType, useState } from "react";
import { useDetail } from "../booking-context.ts";
import { CancelBooking } from "./cancel-booking.tsx";
import { CompleteBooking } from "./complete-booking.tsx";
import { EditBooking } from "./edit-booking.tsx";
import { MoveBooking } from "./move-booking.tsx";
import { useResend } from "./use-resend.ts";

type Act = ComponentType<{ readonly onClose: () => void }>;

/** What the booking's state allows. */
export function BookingActs() {
  const { may } = useDetail();
  const [open, setOpen] = useState<{ readonly Act: Act }>();
  const resend = useResend();
  const show = (Act: Act) => () => setOpen({ Act });
  return (
    <>
      {may.complete && (
        <Button size="small" aria-keyshortcuts="c" title="c" onClick={show(CompleteBooking)}>
          Complete
        </Button>
      )}
      {may.move && (
        <Button kind="secondary" size="small" aria-keyshortcuts="m" title="m" onClick={show(MoveBooking)}>
          Move
        </Button>
      )}
      <Button kind="secondary" size="small" aria-keyshortcuts="e" title="e" onClick={show(EditBooking)}>
        Edit
      </Button>
      {(may.cancel || may.resendConfirmation || may.resendPaymentLink) && (
        <Menu
          trigger={
            <Button kind="secondary" size="small">
              More
            </Button>
          }
        >
          {may.resendConfirmation && (
            <MenuItem onSelect={() => resend("booking_confirmation")}>Send the confirmation again</MenuItem>
          )}
          {may.resendPaymentLink && (
            <MenuItem onSelect={() => resend("payment_link")}>Send the payment link again</MenuItem>
          )}
          {may.cancel && (
            <>
              <MenuSeparator />
              <MenuItem tone="danger" onSelect={show(CancelBooking)}>
                Cancel the booking
              </MenuItem>
            </>
          )}
        </Menu>
      )}
      {open && <open.Act onClose={() => setOpen(undefined)} />}
    </>
  );
}
