import { requireAdmin } from "@totetaxi/core/audit";
import type { Actor } from "@totetaxi/core/context";
import { DomainError } from "@totetaxi/values/domain-error";
import { PERMISSIONS, type Role } from "./permissions.ts";

const LEAST: ReadonlyMap<string, Role> = new Map(Object.entries(PERMISSIONS));

/**
 * Lets an actor through to what is called `name`, or not: nobody but the office, and nothing that the table leaves out.
 * @throws DomainError `not_signed_in`, `not_permitted`, `admins_only`, `second_factor_needed`.
 */
export function permit(actor: Actor, name: string): void {
  const least = LEAST.get(name);
  if (least === "anyone") return;
  if (actor.kind !== "staff") {
    throw new DomainError("unauthorized", "not_signed_in", "Please sign in as somebody of the office.");
  }
  if (!least) throw new DomainError("forbidden", "not_permitted", "Nobody may do this.");
  if (least === "admin") requireAdmin({ actor });
}
