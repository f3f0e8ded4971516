import { Wordmark } from "@totetaxi/ui/wordmark";
import { PhoneLink } from "../../site/phone-link.tsx";

export function WizardBar({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className="flex items-center justify-between gap-4 py-4 sm:py-6">
      <Wordmark />
      <div className="flex items-center gap-5 text-sm">
        <PhoneLink className="hidden py-2 hover:underline sm:block" />
        <button
          type="button"
          onClick={onClose}
          aria-label="Close booking"
          className="-mr-2 grid size-11 place-items-center rounded-full hover:bg-trim-soft"
        >
          <svg
            viewBox="0 0 16 16"
            className="size-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            aria-hidden="true"
          >
            <path d="m3 3 10 10M13 3 3 13" />
          </svg>
        </button>
      </div>
    </div>
  );
}
