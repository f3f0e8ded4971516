import { request } from "node:http";

export type SaidEvent = { event: string; id: string | undefined; data: unknown };

function readEvent(block: string): SaidEvent | undefined {
  const field = (name: string) =>
    block
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const data = field("data");
  if (data === undefined) return undefined;
  return { event: field("event") ?? "message", id: field("id"), data: data === "" ? null : JSON.parse(data) };
}

/** A browser's page that follows the office's changes, as an `EventSource` does. */
export function aFollower(siteUrl: string, cookie: string, lastEventId?: string) {
  const said: SaidEvent[] = [];
  const state = { status: 0, ended: false };
  const asked = request(`${siteUrl}/api/trpc/live.changes`, {
    agent: false,
    headers: {
      accept: "text/event-stream",
      cookie: `staff=${cookie}`,
      ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
    },
  });
  asked.on("error", () => {
    state.ended = true;
  });
  asked.on("response", (answer) => {
    let text = "";
    state.status = answer.statusCode ?? 0;
    answer.setEncoding("utf8");
    answer.on("data", (piece: string) => {
      const blocks = (text + piece).split(/\n\n+/);
      text = blocks.pop() ?? "";
      for (const block of blocks) said.push(...[readEvent(block)].filter((each) => each !== undefined));
    });
    answer.on("close", () => {
      state.ended = true;
    });
    answer.on("error", () => {});
  });
  asked.end();
  return {
    state,
    /** Everything that was said, pings left out. */
    said: () => said.filter(({ event }) => event !== "ping"),
    /** What was told to have changed, as often as it was told. */
    told: () => said.filter(({ event }) => event === "message"),
    leave: () => void asked.destroy(),
  };
}
