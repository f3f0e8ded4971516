import { RadioCards } from "@totetaxi/ui/radio-cards";
import { useState } from "react";
import { StepForm } from "../form/step-form.tsx";
import { WaysIn } from "../wizard/ways-in.tsx";
import { useWizard } from "../wizard/wizard-context.ts";
import { DeliveryOptions } from "./delivery-options.tsx";
import { MiniMoveOptions } from "./mini-move-options.tsx";
import { serviceProblems } from "./service-problems.ts";
import { SpecialtyOptions } from "./specialty-options.tsx";

/** What is moving: a service of the live catalogue, and what it leaves to choose. */
export function ServiceStep() {
  const { state, dispatch, catalog, list, today, goOn } = useWizard();
  const [attempt, setAttempt] = useState(0);
  const { draft } = state;
  const problems = serviceProblems(list, draft, today);
  const shown = attempt > 0 ? problems : [];
  const errorOf = (fieldId: string) => shown.find((problem) => problem.fieldId === fieldId)?.message;
  const chosen = catalog.services.find(({ service }) => service === draft.service);

  return (
    <StepForm
      title="What is moving?"
      lead={<WaysIn />}
      problems={shown}
      attempt={attempt}
      onSubmit={() => (problems.length > 0 ? setAttempt(attempt + 1) : goOn())}
    >
      <RadioCards
        id="service"
        legend="Service"
        name="service"
        columns="three"
        cards={catalog.services.map(({ service, name, description }) => ({
          value: service,
          title: name,
          text: description,
        }))}
        value={draft.service}
        onChange={(service) => dispatch({ type: "service_chosen", service })}
        error={errorOf("service")}
      />
      {chosen?.service === "mini_move" && <MiniMoveOptions miniMove={chosen} errorOf={errorOf} />}
      {chosen?.service === "standard_delivery" && <DeliveryOptions delivery={chosen} errorOf={errorOf} />}
      {chosen?.service === "specialty_item" && <SpecialtyOptions specialty={chosen} errorOf={errorOf} />}
    </StepForm>
  );
}
