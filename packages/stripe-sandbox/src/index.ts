export { API_VERSION } from "./api-version.ts";
export { type Config, ConfigSchema, DEFAULT_CONFIG } from "./config.ts";
export type { Faults } from "./faults.ts";
export { type Sandbox, type SandboxOptions, startSandbox } from "./sandbox.ts";
export type { Webhook } from "./webhooks/endpoints.ts";
