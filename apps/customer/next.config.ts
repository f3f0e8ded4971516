import { join } from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  transpilePackages: ["@totetaxi/contracts", "@totetaxi/pricing", "@totetaxi/ui", "@totetaxi/values"],
  turbopack: { root: join(import.meta.dirname, "../..") },
};

export default config;
