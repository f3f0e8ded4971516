export { requestArea } from "./request-area.ts";
