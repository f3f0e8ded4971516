import { RadioCards } from "@totetaxi/ui/radio-cards";
import { lazy, Suspense, useEffect, useState } from "react";
import { StepForm } from "../form/step-form.tsx";
import { WaysIn } from "../wizard/ways-in.tsx";
import { useWizard } from "../wizard/wizard-context.ts";
import { FIRST_WORDS } from "./first-words.ts";
import { MadeBefore } from "./made-before.tsx";
import { serviceProblems } from "./service-problems.ts";

const loadOptions = () => import("./cargo-options.tsx");
const CargoOptions = lazy(async () => ({ default: (await loadOptions()).CargoOptions }));

/** What a service leaves to choose comes when somebody stirs: who only looks does without it. */
function useOptionsSoon(): void {
  useEffect(() => {
    const stirred = new AbortController();
    const load = () => {
      stirred.abort();
      // A file that does not come now is asked for again when it is needed.
      loadOptions().catch(() => {});
    };
    for (const event of ["pointermove", "pointerdown", "keydown"])
      addEventListener(event, load, { signal: stirred.signal, passive: true });
    return () => stirred.abort();
  }, []);
}

/** What is moving: a service of the live catalogue, and what it leaves to choose. */
export function ServiceStep() {
  const { state, dispatch, customer, catalog, list, today, goOn } = useWizard();
  const [attempt, setAttempt] = useState(0);
  useOptionsSoon();
  const { draft } = state;
  const problems = serviceProblems(list, draft, today);
  const shown = attempt > 0 ? problems : [];
  const errorOf = (fieldId: string) => shown.find((problem) => problem.fieldId === fieldId)?.message;
  const chosen = catalog.services.find(({ service }) => service === draft.service);

  return (
    <WaysIn>
      <StepForm
        title={FIRST_WORDS.title}
        lead={
          <>
            {!customer && <p>{FIRST_WORDS.lead}</p>}
            <MadeBefore />
          </>
        }
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
        {chosen && (
          <Suspense>
            <CargoOptions chosen={chosen} errorOf={errorOf} />
          </Suspense>
        )}
      </StepForm>
    </WaysIn>
  );
}
