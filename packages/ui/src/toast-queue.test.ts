import { expect, test } from "vitest";
import { stayOf, type Toast, withoutToast, withToast } from "./toast-queue.ts";

const toast = (id: number, over: Partial<Toast> = {}): Toast => ({ id, title: `Toast ${id}`, ...over });

test("three toasts are shown at most, and the oldest makes room", () => {
  const shown = [1, 2, 3, 4].reduce<readonly Toast[]>((all, id) => withToast(all, toast(id)), []);
  expect(shown.map(({ id }) => id)).toEqual([2, 3, 4]);
});

test("the same words again replace those that are there", () => {
  const shown = withToast([toast(1, { title: "Copied" }), toast(2)], toast(3, { title: "Copied" }));
  expect(shown.map(({ id }) => id)).toEqual([2, 3]);
});

test("a toast that is put away leaves the others", () => {
  expect(withoutToast([toast(1), toast(2)], 1).map(({ id }) => id)).toEqual([2]);
});

test("an error, and what asks for something, stay until somebody puts them away", () => {
  expect(stayOf(toast(1))).toBeGreaterThanOrEqual(5000);
  expect(stayOf(toast(1, { tone: "danger" }))).toBeUndefined();
  expect(stayOf(toast(1, { action: { label: "Undo", onAct: () => undefined } }))).toBeUndefined();
});
