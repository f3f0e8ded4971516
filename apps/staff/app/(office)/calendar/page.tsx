import { Suspense } from "react";
import { Calendar } from "../../../features/calendar/calendar.tsx";

export const metadata = { title: "Calendar" };

export default function CalendarPage() {
  return (
    <Suspense>
      <Calendar />
    </Suspense>
  );
}
