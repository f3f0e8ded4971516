"use client";
import { buttonClass } from "@totetaxi/ui/button-class";
import Link from "next/link";
import { Door } from "../session/door/door.tsx";

/** An address that nothing is at. Whoever is not signed in is asked to at the next page. */
export function NoSuchPage() {
  return (
    <Door title="That address leads nowhere" lead="It may have been copied in part, or the page has moved.">
      <Link href="/" className={buttonClass()}>
        Back to today
      </Link>
    </Door>
  );
}
