/** The terms a customer accepts today. A booking keeps the version that was accepted. */
export const TERMS_VERSION = "2026-1";
