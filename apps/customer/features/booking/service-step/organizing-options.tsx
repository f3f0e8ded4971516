import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Checkbox } from "@totetaxi/ui/checkbox";
import { Price } from "@totetaxi/ui/price";
import { formatRate } from "@totetaxi/values/cents";
import { useWizard } from "../wizard/wizard-context.ts";

type Tier = Extract<ServiceView, { service: "mini_move" }>["packages"][number];

/** Packing at the one end and unpacking at the other, each on its own. */
export function OrganizingOptions({ tier }: { readonly tier: Tier }) {
  const { state, dispatch, catalog } = useWizard();
  const { hours, people, suppliesAllowanceCents, taxBasisPoints } = {
    ...catalog.card.organizing[tier.package],
    taxBasisPoints: catalog.card.organizing.taxBasisPoints,
  };
  const crew = `${people} people, up to ${hours} hours`;
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 text-sm font-medium">A hand with the boxes</legend>
      <Checkbox
        label={
          <>
            Packing, <Price cents={tier.packingCents} />
          </>
        }
        hint={
          <>
            {crew}, with boxes and paper worth up to <Price cents={suppliesAllowanceCents} />. Plus{" "}
            {formatRate(taxBasisPoints)} sales tax.
          </>
        }
        checked={state.draft.packing}
        onChange={(event) => dispatch({ type: "changed", change: { packing: event.target.checked } })}
      />
      <Checkbox
        label={
          <>
            Unpacking, <Price cents={tier.unpackingCents} />
          </>
        }
        hint={`${crew}. Plus ${formatRate(taxBasisPoints)} sales tax.`}
        checked={state.draft.unpacking}
        onChange={(event) => dispatch({ type: "changed", change: { unpacking: event.target.checked } })}
      />
    </fieldset>
  );
}
