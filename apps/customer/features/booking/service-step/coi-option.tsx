import { Checkbox } from "@totetaxi/ui/checkbox";
import { Price } from "@totetaxi/ui/price";
import { useWizard } from "../wizard/wizard-context.ts";

/** Whether the building wants a certificate of insurance. */
export function CoiOption({ feeCents }: { readonly feeCents: number }) {
  const { state, dispatch } = useWizard();
  return (
    <fieldset>
      <legend className="mb-3 text-sm font-medium">Your building</legend>
      <Checkbox
        label={
          <>
            My building asks for a certificate of insurance (COI),{" "}
            {feeCents === 0 ? "included" : <Price cents={feeCents} />}
          </>
        }
        hint="Many buildings with a doorman do. We send it to the management before we come; at the end you can tell us who that is."
        checked={state.draft.coi}
        onChange={(event) => dispatch({ type: "changed", change: { coi: event.target.checked } })}
      />
    </fieldset>
  );
}
