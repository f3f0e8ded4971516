import { Spinner } from "@totetaxi/ui/spinner";

export function WizardLoading() {
  return (
    <div role="status" className="grid min-h-96 place-items-center text-ink-soft">
      <span className="flex items-center gap-3">
        <Spinner /> One moment
      </span>
    </div>
  );
}
