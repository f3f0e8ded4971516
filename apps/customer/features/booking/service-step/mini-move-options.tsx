import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Price } from "@totetaxi/ui/price";
import { RadioCards } from "@totetaxi/ui/radio-cards";
import { VanDrawing } from "../../site/van-drawing.tsx";
import { useWizard } from "../wizard/wizard-context.ts";
import { CoiOption } from "./coi-option.tsx";
import { OrganizingOptions } from "./organizing-options.tsx";

type Props = {
  readonly miniMove: Extract<ServiceView, { service: "mini_move" }>;
  readonly errorOf: (fieldId: string) => string | undefined;
};

export function MiniMoveOptions({ miniMove, errorOf }: Props) {
  const { state, dispatch } = useWizard();
  const tier = miniMove.packages.find((each) => each.package === state.draft.package);
  return (
    <>
      <RadioCards
        id="package"
        legend="Package"
        name="package"
        columns="three"
        value={state.draft.package}
        onChange={(chosen) => dispatch({ type: "service_chosen", service: "mini_move", package: chosen })}
        cards={miniMove.packages.map((each) => ({
          value: each.package,
          title: each.name,
          aside: <Price cents={each.cents} />,
          ...(each.mostPopular && { badge: "Most chosen" }),
          picture: <VanDrawing fill={each.package} />,
          text: `For a ${each.description}; up to ${each.maxPoundsPerItem} lb each.`,
        }))}
        error={errorOf("package")}
      />
      {tier && <OrganizingOptions tier={tier} />}
      {tier && <CoiOption feeCents={tier.coiFeeCents} />}
    </>
  );
}
