import { createServer, type Server, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export type Shop = { url: string; close(): Promise<void> };

/**
 * A shop on another site than the stand-in, with the unmodified React library and a stricter policy than ours needs:
 * not even inline styles.
 */
export async function openShop(sandboxUrl: string): Promise<Shop> {
  const script = await bundle();
  const server = createServer((request, response) => {
    if (request.url === "/shop.js") return send(response, "text/javascript", script);
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    return send(response, "text/html", html(sandboxUrl), policy(sandboxUrl));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { url: `http://localhost:${portOf(server)}`, close: () => close(server) };
}

async function bundle(): Promise<string> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL("./shop-page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    // Only React's development build mounts everything twice in StrictMode.
    define: { "process.env.NODE_ENV": '"development"' },
  });
  return built.outputFiles[0]?.text ?? "";
}

function html(sandboxUrl: string): string {
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shop</title><main id="root"></main>
<script nonce="n1" src="${sandboxUrl}/_sandbox/stripe.js"></script><script nonce="n1" src="/shop.js"></script></html>`;
}

function policy(sandboxUrl: string): string {
  return `default-src 'none'; script-src 'self' ${sandboxUrl} 'nonce-n1'; frame-src ${sandboxUrl}; connect-src 'self' ${sandboxUrl}; style-src 'self'; base-uri 'none'`;
}

function send(response: ServerResponse, type: string, body: string, policy?: string): void {
  response.writeHead(200, {
    "Content-Type": `${type}; charset=utf-8`,
    ...(policy === undefined ? {} : { "Content-Security-Policy": policy }),
  });
  response.end(body);
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the shop listens on no port");
  return address.port;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
