"use client";
import { useEffect } from "react";

/** Unfolds the answer that the address names, with its question in sight and in focus. The names are plain ASCII. */
function openLinked(): void {
  const details = document.getElementById(location.hash.slice(1))?.closest("details");
  if (!details) return;
  details.open = true;
  const question = details.querySelector("summary");
  question?.scrollIntoView({ block: "center" });
  question?.focus({ preventScroll: true });
}

/** Browsers open an answer by its address on their own, but not all of them, and none inside the site's own links. */
export function OpenLinkedAnswer() {
  useEffect(() => {
    openLinked();
    addEventListener("hashchange", openLinked);
    return () => removeEventListener("hashchange", openLinked);
  }, []);
  return null;
}
