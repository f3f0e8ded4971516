import { customerRoutes, startSite } from "@totetaxi/api/next";
import { customerRouter } from "../customer/router.ts";

/** The customer site as its app starts it, with pages that need no build: for tests of the process itself. */
await startSite({
  name: "customer",
  appDir: import.meta.dirname,
  router: customerRouter,
  audience: "customer",
  route: customerRoutes,
  next: () => ({
    prepare: async () => {},
    getRequestHandler: () => async (req, res) => void res.end(`page ${req.url}`),
  }),
});
