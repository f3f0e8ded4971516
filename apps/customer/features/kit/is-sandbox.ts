/** Whether nobody really pays here, as the product's environment says it; `sandbox` is what holds when it is silent. */
export function isSandbox({ PAYMENTS_MODE = "sandbox" }: NodeJS.ProcessEnv): boolean {
  return PAYMENTS_MODE === "sandbox";
}
