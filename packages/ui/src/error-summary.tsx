"use client";
import { useEffect, useRef } from "react";
import { WholeWords } from "./whole-words.tsx";

export type FieldProblem = { readonly fieldId: string; readonly message: string };

type Props = {
  readonly title: string;
  readonly problems: readonly FieldProblem[];
  /** Changes with every attempt, so that each one moves the focus here. */
  readonly attempt: number;
};

/** All that is wrong with a form in one place; it takes the focus and each entry leads to its control. */
export function ErrorSummary({ title, problems, attempt }: Props) {
  const box = useRef<HTMLElement>(null);
  const shown = problems.length > 0;
  useEffect(() => {
    if (attempt > 0 && shown) box.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-label={title}
      className="rounded-lg border border-danger bg-danger-soft px-5 py-4 text-sm"
    >
      <p className="font-medium">{title}</p>
      <ul className="mt-1.5 grid gap-1">
        {problems.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              className="text-danger underline underline-offset-4"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              <WholeWords text={message} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
