type Props = {
  readonly label: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
};

/** What stands on a long page, beside it or above: each entry leads to its section. */
export function Contents({ label, sections }: Props) {
  return (
    <nav aria-label={label} className="lg:sticky lg:top-8 lg:self-start">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm lg:grid">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1.5 hover:underline">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
