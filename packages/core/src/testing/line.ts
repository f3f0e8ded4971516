import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line to a database that can be cut, as when its server is down, and mended. */
export type Line = {
  /** The database's url, by way of this line. */
  url: string;
  /** Breaks every connection, and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /**
   * Cuts everything at the piece that comes so many after this one: it is the last that arrives (`after`), though
   * nobody hears the answer, or the first that does not (`before`). As if the process were killed there.
   * Gives what tells whether that many have come.
   */
  cutAt(piece: number, when: "before" | "after"): () => boolean;
  close(): Promise<void>;
};

/** Decides about a piece that is on its way to the server: whether it goes on, and whether it is the last. */
type Toll = () => { passes: boolean; ends: boolean };

function relay(near: Socket, far: Socket, open: Set<Socket>, toll: Toll): void {
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    open.add(from);
    from.on("error", () => to.destroy());
    from.on("close", () => {
      open.delete(from);
      to.destroy();
    });
  }
  far.pipe(near);
  near.on("data", (piece) => {
    const { passes, ends } = toll();
    if (!ends) return void far.write(piece);
    // The server does what it was still told, and then finds that nobody is there.
    open.delete(far);
    near.removeAllListeners("close");
    far.removeAllListeners("close").on("error", () => {});
    if (passes) far.write(piece);
    far.end();
    for (const socket of open) socket.destroy();
  });
  near.on("end", () => far.end());
}

/** Lays a line to the server of `url`, on a free port of this machine. */
export async function layLine(url: string): Promise<Line> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  let arrives = true;
  const toll: Toll = () => {
    left -= 1;
    if (left === 0) server.close();
    return { passes: arrives, ends: left === 0 };
  };
  const server = createServer((near) => {
    relay(near, connect(Number(target.port), target.hostname), open, toll);
  });

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
  return {
    url: laid.href,
    cut,
    mend: async () => void (await listen(port)),
    cutAt(piece, when) {
      left = piece;
      arrives = when === "after";
      return () => left <= 0;
    },
    close: cut,
  };
}
