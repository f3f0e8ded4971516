import type { Person } from "@totetaxi/contracts/staff/audit";

const OTHERS: readonly (readonly [start: string, name: string])[] = [
  ["cst_", "Customer"],
  ["customer", "Customer"],
  ["guest", "Guest"],
  ["stripe", "Stripe"],
];

/** Who did something: somebody of the office by name, everybody else by their kind. */
export function nameOf(by: string, people: readonly Person[]): string {
  const known = people.find(({ id }) => id === by);
  if (known) return known.name;
  return OTHERS.find(([start]) => by.startsWith(start))?.[1] ?? "The system";
}
