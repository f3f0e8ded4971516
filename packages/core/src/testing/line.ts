import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line to a database that can be cut, as when its server is down, and mended. */
export type Line = {
  /** The database's url, by way of this line. */
  url: string;
  /** Breaks every connection, and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
};

function relay(near: Socket, far: Socket, open: Set<Socket>): void {
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
}

/** Lays a line to the server of `url`, on a free port of this machine. */
export async function layLine(url: string): Promise<Line> {
  const target = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((near) => relay(near, connect(Number(target.port), target.hostname), open));

  async function listen(port: number): Promise<number> {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("the line has no port");
    return address.port;
  }

  async function cut(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  }

  const port = await listen(0);
  const laid = new URL(url);
  laid.hostname = "127.0.0.1";
  laid.port = String(port);
  return { url: laid.href, cut, mend: async () => void (await listen(port)), close: cut };
}
