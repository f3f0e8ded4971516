export { hashPassword, passwordMatches } from "./hash-password.ts";
export { type PasswordFault, passwordFault } from "./password-rules.ts";
