import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { test as runningTest } from "@totetaxi/core/testing/running";
import { customerRouter } from "../customer/router.ts";
import { type Site, siteListener } from "../next/site.ts";
import { customerRoutes } from "../next/site-routes.ts";
import { aProgram } from "./program.ts";

/** Vitest's `test` with the customer site's server, in front of pages that only say where they are. */
export const test = runningTest
  .extend("serve", ({ core }, { onCleanup }) => {
    const servers: Server[] = [];
    onCleanup(async () => {
      for (const server of servers) {
        const closed = once(server, "close");
        server.close();
        server.closeAllConnections();
        await closed;
      }
    });
    return async (changed: Partial<Site> = {}): Promise<string> => {
      const site: Site = {
        core,
        appDir: import.meta.dirname,
        dev: false,
        router: customerRouter,
        audience: "customer",
        pages: async (req, res) => void res.end(`page ${req.url}`),
        ...changed,
      };
      const server = createServer(siteListener({ route: customerRoutes(site.core), ...site }));
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      servers.push(server);
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("the site has no port");
      return `http://127.0.0.1:${address.port}`;
    };
  })
  .extend("siteUrl", ({ serve }) => serve())
  .extend("program", ({ siteUrl }) => aProgram(siteUrl));
