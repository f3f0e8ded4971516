import { afterAll, beforeAll, describe, vi } from "vitest";
import { cardFields } from "./test/card-fields.ts";
import { challenges } from "./test/challenges.ts";
import { integration } from "./test/integration.ts";
import { paying } from "./test/paying.ts";
import { Stage } from "./test/stage.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let opened: Stage | undefined;
const stage = (): Stage => {
  if (opened === undefined) throw new Error("the stage is not open");
  return opened;
};

beforeAll(async () => {
  opened = await Stage.open();
});
afterAll(() => opened?.close());

// One file, because each file would start a browser of its own.
describe("paying", () => paying(stage));
describe("the card form", () => cardFields(stage));
describe("3-D Secure", () => challenges(stage));
describe("window.Stripe", () => integration(stage));
