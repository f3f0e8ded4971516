import { cents } from "@totetaxi/values/cents";
import { daysBetween, isServiceDay } from "@totetaxi/values/service-day";
import { centsOf, dollarsOf } from "../../../words/dollars.ts";
import type { Card } from "../../card.ts";
import { amountProblem } from "../../leaves.ts";
import { openProblems, type Problems, type TypedLine } from "./lines.ts";

type Peaks = Card["dateSurcharges"]["peak"];
export type TypedPeak = TypedLine<"name" | "from" | "to" | "miniMove" | "standardDelivery">;

export const PEAKS = "peak";
const LONGEST_DAYS = 366;

export function typePeaks(peaks: Peaks): TypedPeak[] {
  return peaks.map(({ name, from, to, miniMoveCents, standardDeliveryCents }, place) => ({
    id: String(place),
    name,
    from,
    to,
    miniMove: dollarsOf(miniMoveCents),
    standardDelivery: dollarsOf(standardDeliveryCents),
  }));
}

/** A new peak costs what the last one does, until somebody types otherwise. */
export function blankPeak(last: TypedPeak | undefined) {
  const { miniMove = "", standardDelivery = "" } = last ?? {};
  return { name: "", from: "", to: "", miniMove, standardDelivery };
}

/** The peaks as the card keeps them, the earliest first, and what is wrong with those it cannot keep. */
export function readPeaks(typed: readonly TypedPeak[]): { value: Peaks; problems: Problems } {
  const { found, about } = openProblems(PEAKS);
  const value = typed.flatMap(({ id, ...peak }): Peaks => {
    const name = peak.name.trim();
    const { from, to } = peak;
    const [miniMove, delivery] = [centsOf(peak.miniMove), centsOf(peak.standardDelivery)];
    if (name === "") about(id, "name", "Give the peak a name.");
    if (!isServiceDay(from)) about(id, "from", "Choose the first day.");
    if (!isServiceDay(to)) about(id, "to", "Choose the last day.");
    about(id, "miniMove", amountProblem(miniMove));
    about(id, "standardDelivery", amountProblem(delivery));
    if (!isServiceDay(from) || !isServiceDay(to)) return [];
    if (to < from) about(id, "to", "It ends before it begins.");
    else if (daysBetween(from, to) >= LONGEST_DAYS) about(id, "to", "A peak lasts a year at most.");
    if (miniMove === undefined || delivery === undefined) return [];
    return [{ name, from, to, miniMoveCents: cents(miniMove), standardDeliveryCents: cents(delivery) }];
  });
  return { value: value.toSorted((one, other) => one.from.localeCompare(other.from)), problems: found };
}
