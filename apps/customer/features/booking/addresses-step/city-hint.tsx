import { useWatch } from "react-hook-form";
import type { AddressEnd } from "../draft/draft.ts";
import { useWizard } from "../wizard/wizard-context.ts";
import type { AddressFormProps } from "./address-fields.tsx";
import { homeOf } from "./home-of.ts";

type Props = Pick<AddressFormProps, "control"> & { readonly end: AddressEnd };

/** A city that is not the ZIP code's own may still be right: who typed it decides, and is told what follows from it. */
export function CityHint({ end, control }: Props) {
  const { list } = useWizard();
  const { city, zip } = useWatch({ control, name: end });
  const own = homeOf(list, zip)?.city;
  const isOther = own !== undefined && city.trim() !== "" && city.trim().toLowerCase() !== own.toLowerCase();
  return (
    <span aria-live="polite">
      {isOther &&
        `${zip} is ${own} to the post office. Keep yours if you are sure: we drive to the street and the ZIP code, and the price follows the ZIP code.`}
    </span>
  );
}
