import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Types are a check of their own (`turbo run typecheck`): a first start does not wait for them.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  typedRoutes: true,
  reactCompiler: true,
  transpilePackages: ["@totetaxi/ui"],
};

export default config;
