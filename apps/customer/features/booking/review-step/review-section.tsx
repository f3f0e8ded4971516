type Props = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly onChange?: (() => void) | undefined;
};

export function ReviewSection({ title, lines, onChange }: Props) {
  return (
    <section className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 py-4 sm:grid-cols-[9rem_1fr_auto]">
      <h3 className="text-sm font-medium">{title}</h3>
      <div className="col-span-2 row-start-2 min-w-0 text-sm text-ink-soft sm:col-span-1 sm:col-start-2 sm:row-start-1">
        {lines.filter(Boolean).map((line) => (
          <p key={line} className="break-words">
            {line}
          </p>
        ))}
      </div>
      {onChange && (
        <button
          type="button"
          onClick={onChange}
          className="-my-1.5 self-start justify-self-end py-1.5 text-sm underline decoration-line-strong underline-offset-4 hover:decoration-trim"
        >
          Change<span className="sr-only"> {title.toLowerCase()}</span>
        </button>
      )}
    </section>
  );
}
