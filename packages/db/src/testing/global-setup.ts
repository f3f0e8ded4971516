import type { TestProject } from "vitest/node";
import { ensureTemplate } from "./template.ts";
import { startThrowawayCluster } from "./throwaway-cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A superuser's url of the cluster that the tests run on, and the migrated database that they clone. */
    testCluster: { readonly url: string; readonly template: string };
  }
}

/**
 * Vitest's globalSetup: uses the cluster of TEST_DATABASE_URL (a superuser's url), or brings one along for this run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { url: given, remove: async () => {} } : await startThrowawayCluster();
  project.provide("testCluster", { url: cluster.url, template: await ensureTemplate(cluster.url) });
  return cluster.remove;
}
