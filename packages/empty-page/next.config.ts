import { join } from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: join(import.meta.dirname, "../..") },
};

export default config;
