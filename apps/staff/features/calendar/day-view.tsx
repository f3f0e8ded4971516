import type { CalendarDay } from "@totetaxi/contracts/staff/calendar";
import { Button } from "@totetaxi/ui/button";
import { buttonClass } from "@totetaxi/ui/button-class";
import { Notice } from "@totetaxi/ui/notice";
import Link from "next/link";
import { useState } from "react";
import { useMember } from "../session/member.ts";
import { bookingsPath, daySheetPath } from "../shell/links.ts";
import { DayBookings } from "./day-bookings.tsx";
import { EditDay } from "./edit-day.tsx";
import { Loads } from "./loads.tsx";

/** One day: how full it is, who is booked, and for admins what it may take. */
export function DayView({ facts }: { readonly facts: CalendarDay }) {
  const { role } = useMember();
  const [editing, setEditing] = useState(false);
  const { day, closed, load } = facts;
  return (
    <div className="grid gap-5">
      {closed !== null && (
        <Notice tone="warning" title={`No van runs: ${closed}`}>
          {load.day.taken > 0 && <p>{load.day.taken} booked all the same: somebody has to move them.</p>}
        </Notice>
      )}
      <section aria-label="Load" className="grid gap-5 rounded-lg border border-line bg-paper p-5">
        <Loads load={load} />
        <div className="flex flex-wrap gap-3">
          {role === "admin" && (
            <Button size="small" onClick={() => setEditing(true)}>
              Capacity and closing
            </Button>
          )}
          <Link href={daySheetPath(day)} className={buttonClass({ kind: "secondary", size: "small" })}>
            Day sheet
          </Link>
          <Link
            href={bookingsPath({ from: day, to: day })}
            className={buttonClass({ kind: "secondary", size: "small" })}
          >
            Bookings of the day
          </Link>
        </div>
      </section>
      <DayBookings day={day} />
      {editing && <EditDay facts={facts} onClose={() => setEditing(false)} />}
    </div>
  );
}
