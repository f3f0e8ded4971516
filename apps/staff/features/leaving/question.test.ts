import { beforeEach, describe, expect, test } from "vitest";
import { closeBy, isAnythingUnsaved, keepUnsaved, leave, leaveBy, stay } from "./question.ts";

const done: string[] = [];
const go = () => void done.push("gone");

beforeEach(() => {
  stay();
  done.length = 0;
});

describe("whoever closes what they typed into", () => {
  test("closes it at once when nothing would be lost", () => {
    closeBy(go, false);
    expect(done).toEqual(["gone"]);
  });

  test("is asked first, stays with what they typed, and closes when they say so", () => {
    closeBy(go, true);
    expect(done).toEqual([]);
    stay();
    leave();
    expect(done).toEqual([]);
    closeBy(go, true);
    leave();
    expect(done).toEqual(["gone"]);
  });

  test("keeps what else is typed on the page, and is asked for that when they leave it", () => {
    const takeBack = keepUnsaved();
    closeBy(go, false);
    closeBy(go, true);
    leave();
    expect(done).toEqual(["gone", "gone"]);
    expect(isAnythingUnsaved()).toBe(true);
    leaveBy(go);
    expect(done).toHaveLength(2);
    leave();
    expect(done).toHaveLength(3);
    takeBack();
    expect(isAnythingUnsaved()).toBe(false);
  });

  test("is asked again when the first way led nowhere and what they typed is still there", () => {
    const takeBack = keepUnsaved();
    leaveBy(() => undefined);
    leave();
    leaveBy(go);
    expect(done).toEqual([]);
    takeBack();
    leaveBy(go);
    expect(done).toEqual(["gone"]);
  });
});
