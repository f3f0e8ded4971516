const PHONES = /(\(\d{3}\) \d{3}-\d{4})/;

/** A text none of whose phone numbers breaks over two lines; its characters stay what they are. */
export function WholePhones({ text }: { readonly text: string }) {
  return text.split(PHONES).map((part) =>
    PHONES.test(part) ? (
      <span key={part} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
