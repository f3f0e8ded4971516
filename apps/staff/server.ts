import { officeRoutes, startSite } from "@totetaxi/api/next";
import { staffRouter } from "@totetaxi/api/staff";
import { THEME_SCRIPT } from "@totetaxi/ui/theme-script";
import next from "next";

await startSite({
  name: "staff",
  watchesLoops: true,
  appDir: process.cwd(),
  inlineScripts: [THEME_SCRIPT],
  router: staffRouter,
  audience: "staff",
  route: officeRoutes,
  next,
});
