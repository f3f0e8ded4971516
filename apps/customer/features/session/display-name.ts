import type { CustomerView } from "@totetaxi/contracts/account";

/** What a person is called: by the first name, or by the e-mail while we do not know it. */
export function displayName({ firstName, email }: Pick<CustomerView, "firstName" | "email">): string {
  return firstName || email;
}
