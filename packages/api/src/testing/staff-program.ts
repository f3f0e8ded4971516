import { startSite } from "@totetaxi/api/next";
import { staffRouter } from "../staff/router.ts";

/** The office's site as its app starts it, with pages that need no build. */
await startSite({
  name: "staff",
  appDir: import.meta.dirname,
  router: staffRouter,
  audience: "staff",
  next: () => ({
    prepare: async () => {},
    getRequestHandler: () => async (req, res) => void res.end(`page ${req.url}`),
  }),
});
