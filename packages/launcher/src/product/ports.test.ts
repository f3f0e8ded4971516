import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { someBlock } from "../../test/processes.ts";
import { claimPorts, portsFrom } from "./ports.ts";

const HOST = "127.0.0.1";

async function occupy(port: number): Promise<Server> {
  const server = createServer().listen(port, HOST);
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return server;
}

test("the ports follow the customer site's in the order that outside programs know", () => {
  expect(portsFrom(3000)).toEqual({
    customer: 3000,
    staff: 3001,
    webhook: 3002,
    worker: 3003,
    stripe: 3004,
    mailPage: 3005,
    smtp: 3006,
  });
});

test("a taken port is told by its number and purpose, with a block that is free instead", async () => {
  const base = await someBlock();
  await occupy(base + 1);
  await occupy(base + 4);
  const told = await claimPorts(base, Object.values(portsFrom(base)), HOST, 0).catch(String);
  expect(told).toContain(
    [
      `Port ${base + 1} (for the staff site) is taken by another program.`,
      `Port ${base + 4} (for the Stripe stand-in) is taken by another program.`,
      "End that program, or choose another block of 7 ports: TOTETAXI_PORT=",
    ].join("\n"),
  );
  const offered = Number(/TOTETAXI_PORT=(\d+) npm start$/.exec(told ?? "")?.[1]);
  await expect(claimPorts(offered, Object.values(portsFrom(offered)), HOST, 0)).resolves.toBeUndefined();
});

test("a port that is not needed may be taken", async () => {
  const base = await someBlock();
  await occupy(base + 4);
  await expect(claimPorts(base, [base, base + 1], HOST, 0)).resolves.toBeUndefined();
});

test("a port that the start before has not let go of yet is waited for", async () => {
  const base = await someBlock();
  const server = await occupy(base);
  const claim = claimPorts(base, [base], HOST, 10_000);
  server.close();
  await expect(claim).resolves.toBeUndefined();
});
