import { expect, test } from "vitest";
import { sharedRead } from "./shared-read.ts";

/** Reads that end when they are told to. */
function slowReads() {
  const reads: { asked: number; end: PromiseWithResolvers<string> }[] = [];
  const ask = sharedRead((asked: number) => {
    const end = Promise.withResolvers<string>();
    reads.push({ asked, end });
    return end.promise;
  });
  return { reads, ask };
}

test("who asks while prices are read is given what is read next, together with all who wait", async () => {
  const { reads, ask } = slowReads();
  const first = ask(1);
  const [second, third] = [ask(2), ask(3)];
  expect(reads.map(({ asked }) => asked)).toEqual([1]);
  reads[0]?.end.resolve("old");
  expect(await first).toBe("old");
  await expect.poll(() => reads.map(({ asked }) => asked)).toEqual([1, 3]);
  reads[1]?.end.resolve("new");
  expect(await Promise.all([second, third])).toEqual(["new", "new"]);
});

test("a read that fails is told to whom it was for, and the next one is made", async () => {
  const { reads, ask } = slowReads();
  const [first, second] = [ask(1), ask(2)];
  reads[0]?.end.reject(new Error("the database is away"));
  await expect(first).rejects.toThrow("away");
  await expect.poll(() => reads.length).toBe(2);
  reads[1]?.end.resolve("there");
  expect(await second).toBe("there");
});
