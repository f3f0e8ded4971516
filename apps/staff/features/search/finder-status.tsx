type Props = {
  readonly isTyped: boolean;
  readonly isSearching: boolean;
  readonly error: unknown;
  readonly count: number;
};

/** What became of the search, said aloud; seen when there is nothing to show. */
export function FinderStatus({ isTyped, isSearching, error, count }: Props) {
  const words = !isTyped
    ? ""
    : isSearching
      ? "Looking…"
      : error
        ? "The search did not answer. Please try again."
        : count === 0
          ? "Nothing is called that."
          : `${count} found`;
  return (
    <p role="status" className={count > 0 || words === "" ? "sr-only" : "px-3 py-2 text-sm text-ink-soft"}>
      {words}
    </p>
  );
}
