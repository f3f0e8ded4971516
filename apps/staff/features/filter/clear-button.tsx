import { Button } from "@totetaxi/ui/button";

/** Where a filter found nothing: the way back to everything. */
export function ClearButton({ onClear }: { readonly onClear: () => void }) {
  return (
    <Button kind="secondary" size="small" onClick={onClear}>
      Show everything
    </Button>
  );
}
