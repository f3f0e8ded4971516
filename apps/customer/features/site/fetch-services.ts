import type { Catalog, ServiceView } from "@totetaxi/contracts/catalog";

/**
 * The services of the live catalogue. One plain request: the home page does without the client of the wizard.
 * @throws Error when the catalogue cannot be had.
 */
export async function fetchServices(signal: AbortSignal): Promise<readonly ServiceView[]> {
  const answer = await fetch("/api/trpc/catalog.get", { signal });
  if (!answer.ok) throw new Error(`the catalogue answered ${answer.status}`);
  const body: { result: { data: Pick<Catalog, "services"> } } = await answer.json();
  return body.result.data.services;
}
