/** The one API version that is spoken here; the SDK of the same release pins it. */
export const API_VERSION = "2026-10-28.endive";
