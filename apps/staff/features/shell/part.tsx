import { Card } from "@totetaxi/ui/card";
import { type ReactNode, useId } from "react";

type Props = {
  readonly title: string;
  /** At the right of the title: the part's own act. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** One part of a page of facts. */
export function Part({ title, action, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card className="grid gap-4">
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-3">
          <h2 id={id} className="font-display text-lg">
            {title}
          </h2>
          {action}
        </div>
        {children}
      </Card>
    </section>
  );
}
