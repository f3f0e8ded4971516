import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** Says exactly this to a server, and gives all that it answers until it hangs up. */
export async function say(url: string, words: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(words);
  try {
    return await text(socket);
  } finally {
    socket.destroy();
  }
}
