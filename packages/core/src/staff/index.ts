export { confirmPassword } from "./confirm-password.ts";
export { logInStaff } from "./log-in.ts";
export { staffActor } from "./queries.ts";
export { whoOfTheOffice } from "./who-am-i.ts";
