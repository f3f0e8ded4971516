import { join } from "node:path";

const HOST = "127.0.0.1";

/** The customer site's port; those of the other processes follow it. */
export const PORT = Number(process.env.TOTETAXI_PORT ?? 4100);
export const SITE = `http://${HOST}:${PORT}`;
/** The office's own site. */
export const OFFICE = `http://${HOST}:${PORT + 1}`;
export const STAND_IN = `http://${HOST}:${PORT + 4}`;
export const MAIL_BOX = `http://${HOST}:${PORT + 5}`;
/** No process of the product listens here: whoever does is alone with the stand-in. */
export const LOCK_PORT = PORT + 7;
/** Where a journey starts one more process of the office's site. */
export const OFFICE_BESIDE = `http://${HOST}:${PORT + 8}`;

export const ROOT = join(import.meta.dirname, "../../../..");
export const DATA = process.env.TOTETAXI_DATA ?? join(ROOT, "packages/e2e/.data");

/**
 * When the product's clock starts: a Monday morning in New York, so that days, weekends and the change to daylight
 * saving lie the same way in every run. Browsers and the stand-in keep the machine's time, as visitors' clocks may.
 */
export const NOW = "2026-03-02T10:00:00-05:00";
