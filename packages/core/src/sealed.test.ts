import { expect, test } from "vitest";
import { sealsWith } from "./sealed.ts";

const { seal, unseal } = sealsWith("a secret of at least thirty-two characters");

test("what is sealed for somebody opens for them alone, with the product's secret, unchanged", () => {
  const sealed = seal("GEZDGNBV", "stf_1");
  expect(sealed).not.toContain("GEZDGNBV");
  expect(seal("GEZDGNBV", "stf_1")).not.toBe(sealed);
  expect(unseal(sealed, "stf_1")).toBe("GEZDGNBV");
  expect(() => unseal(sealed, "stf_2")).toThrow();
  expect(() => sealsWith("another secret of thirty-two characters").unseal(sealed, "stf_1")).toThrow();
  expect(() => unseal(`A${sealed.slice(1)}`, "stf_1")).toThrow();
  expect(() => unseal("", "stf_1")).toThrow();
});
