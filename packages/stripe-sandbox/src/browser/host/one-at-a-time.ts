import { IntegrationError } from "./integration-error.ts";

/** Refuses to begin a payment step while another one runs: a second click must never become a second payment. */
export function oneAtATime(): <T>(name: string, step: () => Promise<T>) => Promise<T> {
  let running: string | null = null;
  return async (name, step) => {
    if (running !== null) {
      throw new IntegrationError(
        `${name} was called while ${running} is still running; disable the button meanwhile.`,
      );
    }
    running = name;
    try {
      return await step();
    } finally {
      running = null;
    }
  };
}
