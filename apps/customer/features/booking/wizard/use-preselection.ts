import { PACKAGES, type Package, SERVICES, type Service } from "@totetaxi/pricing";
import { useSearchParams } from "next/navigation";

/** What a link chose already: `/book?service=mini_move&package=standard`. */
export type Preselection = { readonly service: Service; readonly package: Package | undefined };

/** Undefined when the address names no service that we sell. */
export function usePreselection(): Preselection | undefined {
  const query = useSearchParams();
  const service = SERVICES.find((name) => name === query.get("service"));
  const tier = PACKAGES.find((name) => name === query.get("package"));
  return service && { service, package: tier };
}
