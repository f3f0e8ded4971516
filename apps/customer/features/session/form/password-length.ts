/** The server's rule (reliability decision D-11), told before it has to refuse. */
export const PASSWORD_AT_LEAST = 15;

/** How many characters, as people count them, a password is too short by. */
export function missingCharacters(password: string): number {
  return Math.max(0, PASSWORD_AT_LEAST - [...password.normalize("NFC")].length);
}

/** What is wrong with a new password that the browser can know. */
export function newPasswordProblem(password: string): string | undefined {
  if (password === "") return "Choose a password.";
  const missing = missingCharacters(password);
  if (missing === 0) return undefined;
  return `This is ${missing === 1 ? "one character" : `${missing} characters`} short of ${PASSWORD_AT_LEAST}. Another word or two will do.`;
}
