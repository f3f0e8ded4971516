import type { Catalog } from "@totetaxi/contracts/catalog";
import type { Draft } from "../draft/draft.ts";

function specialtyWords(draft: Draft, catalog: Catalog): string[] {
  const specialty = catalog.services.find((each) => each.service === "specialty_item");
  return (specialty?.items ?? []).flatMap(({ item, name }) => {
    const quantity = draft.specialtyItems[item] ?? 0;
    return quantity === 0 ? [] : [quantity === 1 ? name : `${name} × ${quantity}`];
  });
}

function deliveryWords(draft: Draft, catalog: Catalog): string[] {
  const items = draft.itemCount === 1 ? "1 item" : `${draft.itemCount} items`;
  return [
    ...(draft.itemCount > 0 ? [`${items}: ${draft.itemDescription.trim()}`] : []),
    ...specialtyWords(draft, catalog),
  ];
}

/** What is moved, as lines for a person. */
export function cargoWords(draft: Draft, catalog: Catalog): string[] {
  const service = catalog.services.find((each) => each.service === draft.service);
  const coi = draft.coi ? ["With a certificate of insurance"] : [];
  if (service === undefined) return [];
  if (service.service === "mini_move") {
    const tier = service.packages.find((each) => each.package === draft.package);
    return [
      `${service.name}, ${tier?.name ?? ""}`,
      ...(draft.packing ? ["With packing"] : []),
      ...(draft.unpacking ? ["With unpacking"] : []),
      ...coi,
    ];
  }
  const cargo =
    service.service === "standard_delivery" ? deliveryWords(draft, catalog) : specialtyWords(draft, catalog);
  return [service.name, ...cargo, ...coi];
}
