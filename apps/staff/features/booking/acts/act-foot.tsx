import { Button } from "@totetaxi/ui/button";

type Props = {
  readonly label: string;
  readonly tone?: "primary" | "danger";
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onClose: () => void;
};

/** The end of a dialog with an act: do it, or leave it. Submits the form that it stands in. */
export function ActFoot({ label, tone = "primary", busy, disabled = false, onClose }: Props) {
  return (
    <div className="flex flex-wrap justify-end gap-3">
      <Button kind="quiet" onClick={onClose}>
        Not now
      </Button>
      <Button type="submit" kind={tone} busy={busy} disabled={disabled}>
        {label}
      </Button>
    </div>
  );
}
