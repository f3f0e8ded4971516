import type { ServiceView } from "@totetaxi/contracts/catalog";
import { CoiOption } from "./coi-option.tsx";
import { SpecialtyItems } from "./specialty-items.tsx";

type Props = {
  readonly specialty: Extract<ServiceView, { service: "specialty_item" }>;
  readonly errorOf: (fieldId: string) => string | undefined;
};

export function SpecialtyOptions({ specialty, errorOf }: Props) {
  return (
    <>
      <SpecialtyItems legend="Which items?" items={specialty.items} error={errorOf("specialty-items")} />
      <CoiOption feeCents={specialty.coiFeeCents} />
    </>
  );
}
