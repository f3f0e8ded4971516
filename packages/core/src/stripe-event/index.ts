export { applyEvent, buryEvent } from "./apply-event.ts";
export { receiveEvent } from "./receive-event.ts";
