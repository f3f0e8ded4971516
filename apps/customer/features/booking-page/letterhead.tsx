import { Wordmark } from "@totetaxi/ui/wordmark";
import { OFFICE, PHONE } from "../site/office.ts";

/** Who wrote it: on paper only, where no site stands around the receipt. */
export function Letterhead() {
  return (
    <div className="hidden items-start justify-between border-b border-line pb-4 print:mb-8 print:flex">
      <Wordmark />
      <p className="text-right text-xs">
        {OFFICE.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        {PHONE.text}
      </p>
    </div>
  );
}
