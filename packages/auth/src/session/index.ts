export type { Audience } from "./audience.ts";
export { type Device, openSessions, type SessionFound, type Sessions } from "./sessions.ts";
