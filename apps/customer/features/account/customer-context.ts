import type { CustomerView } from "@totetaxi/contracts/account";
import { createContext, use } from "react";

export const CustomerContext = createContext<CustomerView | undefined>(undefined);

/** Whoever is signed in. @throws Error outside of the pages of an account. */
export function useCustomer(): CustomerView {
  const customer = use(CustomerContext);
  if (!customer) throw new Error("useCustomer needs an AccountFrame around it");
  return customer;
}
