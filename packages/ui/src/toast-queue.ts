/** A short word about what has just happened. */
export type Toast = {
  readonly id: number;
  readonly title: string;
  readonly text?: string;
  readonly tone?: "plain" | "good" | "danger";
  readonly action?: { readonly label: string; readonly onAct: () => void };
};

/** More than three at once are read by nobody: the oldest goes. */
const MOST = 3;
const STAYS_MS = 7000;

export function withToast(shown: readonly Toast[], toast: Toast): readonly Toast[] {
  const same = shown.filter(({ title, text }) => title !== toast.title || text !== toast.text);
  return [...same, toast].slice(-MOST);
}

export function withoutToast(shown: readonly Toast[], id: number): readonly Toast[] {
  return shown.filter((toast) => toast.id !== id);
}

/**
 * How long a toast stays, in milliseconds; undefined for those that stay until somebody puts them away: an error, and
 * what asks for something to be done, have no time limit (WCAG 2.2.1).
 */
export function stayOf({ tone, action }: Toast): number | undefined {
  return tone === "danger" || action ? undefined : STAYS_MS;
}
