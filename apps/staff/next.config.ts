import { join } from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Types are a check of their own (`turbo run typecheck`): a first start does not wait for them.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    "@totetaxi/api",
    "@totetaxi/contracts",
    "@totetaxi/pricing",
    "@totetaxi/ui",
    "@totetaxi/values",
  ],
  turbopack: { root: join(import.meta.dirname, "../..") },
};

export default config;
