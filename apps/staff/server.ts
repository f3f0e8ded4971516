import { exportRoute, startSite } from "@totetaxi/api/next";
import { staffRouter } from "@totetaxi/api/staff";
import next from "next";

await startSite({
  name: "staff",
  watchesLoops: true,
  appDir: process.cwd(),
  router: staffRouter,
  audience: "staff",
  route: exportRoute,
  next,
});
