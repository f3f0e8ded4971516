export { changeRole, disableStaff, enableStaff, resetFactor } from "./accounts/change-account.ts";
export { inviteAgain, inviteStaff } from "./accounts/invite-staff.ts";
export { listStaff } from "./accounts/list-staff.ts";
export { confirmPassword } from "./confirm-password.ts";
export { confirmFactor, endFactor, getFactor, renewRecoveryCodes, showFactor } from "./factor/own-factor.ts";
export { logInStaff } from "./log-in.ts";
export { logOutStaff } from "./log-out.ts";
export {
  changeOwnEmail,
  changeOwnPassword,
  endOwnDevice,
  endOwnOthers,
  renameOwn,
} from "./own/change-own.ts";
export {
  acceptInvitation,
  confirmStaffEmail,
  requestStaffReset,
  resetStaffPassword,
} from "./own/use-links.ts";
export { staffActor } from "./queries.ts";
export { whoOfTheOffice } from "./who-am-i.ts";
