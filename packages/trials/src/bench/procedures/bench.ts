import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { setup as buildSites } from "../../product/built.ts";
import { startProduct } from "../../product/start-product.ts";
import type { Figure } from "../figure.ts";
import { miniMoves } from "../quote/requests.ts";
import { race } from "../rounds.ts";

const CLIENTS = 8;
const TIMES = { clients: CLIENTS, rounds: 5, roundMs: 2_000 };
/** A port of the product's block that the launcher gives to nobody. */
const ECHO = 20;

/** Asks one address after the other, over connections that are kept. */
function asker(addresses: readonly string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  let at = 0;
  return async () => {
    at += 1;
    const asked = get(addresses[at % addresses.length] ?? "", { agent });
    const [answer] = await once(asked, "response");
    answer.resume();
    await once(answer, "end");
    if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
  };
}

/** Prices asked of the site's own server, beside a server that sends each question back. */
export async function benchProcedures(): Promise<Figure[]> {
  await buildSites();
  const product = await startProduct({ processes: ["customer site"] });
  const port = product.settings.ports.customer + ECHO;
  const echo = spawn(process.execPath, [join(import.meta.dirname, "echo-program.ts")], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, PORT: String(port) },
  });
  try {
    await once(echo, "message");
    const asked = miniMoves(200).map((request) => `?input=${encodeURIComponent(JSON.stringify(request))}`);
    const site = product.process("customer site").url;
    const outcome = await race({
      ...TIMES,
      ours: asker(asked.map((query) => `${site}/api/trpc/quote.preview${query}`)),
      floor: asker(asked.map((query) => `http://127.0.0.1:${port}/${query}`)),
    });
    return [{ name: "procedures, 8 clients", aim: { atLeast: 0.12 }, ...outcome }];
  } finally {
    echo.kill("SIGTERM");
    await product.stop();
  }
}
