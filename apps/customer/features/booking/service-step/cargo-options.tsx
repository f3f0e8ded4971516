import type { ServiceView } from "@totetaxi/contracts/catalog";
import { DeliveryOptions } from "./delivery-options.tsx";
import { MiniMoveOptions } from "./mini-move-options.tsx";
import { SpecialtyOptions } from "./specialty-options.tsx";

type Props = { readonly chosen: ServiceView; readonly errorOf: (fieldId: string) => string | undefined };

/** What the chosen service leaves to choose. */
export function CargoOptions({ chosen, errorOf }: Props) {
  switch (chosen.service) {
    case "mini_move":
      return <MiniMoveOptions miniMove={chosen} errorOf={errorOf} />;
    case "standard_delivery":
      return <DeliveryOptions delivery={chosen} errorOf={errorOf} />;
    case "specialty_item":
      return <SpecialtyOptions specialty={chosen} errorOf={errorOf} />;
  }
}
