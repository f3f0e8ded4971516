import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  typedRoutes: true,
  reactCompiler: true,
  transpilePackages: ["@totetaxi/ui"],
};

export default config;
