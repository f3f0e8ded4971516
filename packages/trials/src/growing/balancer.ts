import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Hands each connection to the next of several servers, as a load balancer does. */
export interface Balancer {
  /** How many connections each server was handed. */
  readonly handed: readonly number[];
  stop(): void;
}

/** Listens on `port` for the servers of these ports. */
export async function startBalancer(port: number, servers: readonly number[]): Promise<Balancer> {
  const handed = servers.map(() => 0);
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((near) => {
    const index = turn++ % servers.length;
    handed[index] = (handed[index] ?? 0) + 1;
    const far = connect(servers[index] ?? 0, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    handed,
    stop() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
