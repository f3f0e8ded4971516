import { customerRouter } from "@totetaxi/api/customer";
import { customerRoutes, startSite } from "@totetaxi/api/next";
import next from "next";

await startSite({
  name: "customer",
  appDir: process.cwd(),
  router: customerRouter,
  audience: "customer",
  route: customerRoutes,
  next,
});
