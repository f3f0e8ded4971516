export { factorUri, newFactor, stepOfCode } from "./time-codes.ts";
