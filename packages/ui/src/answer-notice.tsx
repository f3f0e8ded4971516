"use client";
import { type ComponentProps, useEffect, useRef } from "react";
import { Notice } from "./notice.tsx";

/** A notice that answers what was just pressed: it comes into sight, above a bar that stays at the foot of the window. */
export function AnswerNotice(props: ComponentProps<typeof Notice>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void box.current?.scrollIntoView({ block: "nearest" }); // some browsers answer with a promise
  }, []);
  return (
    <div ref={box}>
      <Notice {...props} />
    </div>
  );
}
