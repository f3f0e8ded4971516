import { Button } from "@totetaxi/ui/button";
import { ErrorSummary, type FieldProblem } from "@totetaxi/ui/error-summary";
import { Notice } from "@totetaxi/ui/notice";
import type { ReactNode } from "react";
import { PriceBar } from "../price/price-bar.tsx";
import { useWizard } from "../wizard/wizard-context.ts";
import { FootBar } from "./foot-bar.tsx";
import { StepHeading } from "./step-heading.tsx";

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly problems: readonly FieldProblem[];
  readonly attempt: number;
  readonly action?: string;
  readonly busy?: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** A step: its heading, what is wrong with it, its questions, and the button that goes on. */
export function StepForm({
  title,
  lead,
  problems,
  attempt,
  action = "Continue",
  busy,
  onSubmit,
  children,
}: Props) {
  const { notice } = useWizard();
  return (
    <form
      noValidate
      className="grid min-w-0 content-start gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <StepHeading title={title} lead={lead} />
      {notice && (
        <Notice tone="warning" role="alert">
          {notice}
        </Notice>
      )}
      <ErrorSummary title="Please look at this again:" problems={problems} attempt={attempt} />
      {children}
      <FootBar>
        <PriceBar />
        <Button type="submit" size="large" busy={busy ?? false}>
          {action}
        </Button>
      </FootBar>
    </form>
  );
}
