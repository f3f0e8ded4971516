export { listAvailability } from "./list-availability.ts";
