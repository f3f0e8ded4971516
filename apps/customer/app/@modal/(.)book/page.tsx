import { Suspense } from "react";
import { BookingDialog } from "../../../features/booking/wizard/booking-dialog.tsx";

/** `/book`, opened from another page: the booking lies over that page as a dialog. */
export default function BookOverPage() {
  return (
    <Suspense>
      <BookingDialog />
    </Suspense>
  );
}
