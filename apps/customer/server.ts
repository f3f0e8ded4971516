import { customerRouter } from "@totetaxi/api/customer";
import { customerRoutes, startSite } from "@totetaxi/api/next";
import { THEME_SCRIPT } from "@totetaxi/ui/theme-script";
import next from "next";

await startSite({
  name: "customer",
  appDir: process.cwd(),
  inlineScripts: [THEME_SCRIPT],
  router: customerRouter,
  audience: "customer",
  route: customerRoutes,
  next,
});
