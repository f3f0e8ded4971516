import { type ReactNode, useEffect, useRef } from "react";

type Props = { readonly title: string; readonly lead?: ReactNode };

/** The step's question. It takes the focus when the step is entered, so that nobody is left at the old button. */
export function StepHeading({ title, lead }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div className="grid gap-2">
      <h2 ref={heading} tabIndex={-1} className="scroll-mt-40 font-display text-2xl outline-none">
        {title}
      </h2>
      {lead && <div className="max-w-prose text-ink-soft empty:hidden">{lead}</div>}
    </div>
  );
}
