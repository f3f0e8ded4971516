import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { showToast } from "@totetaxi/ui/toast";

type Props = { readonly codes: readonly string[]; readonly onClose: () => void };

/** Ten codes that nobody will see again. */
export function RecoveryCodes({ codes, onClose }: Props) {
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    showToast({ title: "Copied", tone: "good" });
  };
  return (
    <Dialog title="Your recovery codes" onClose={onClose}>
      <p className="text-sm text-ink-soft">
        Each lets you in once when your telephone is not there. Keep them where you keep your passwords: they
        are not shown again.
      </p>
      <ul aria-label="Recovery codes" className="grid grid-cols-2 gap-x-4 gap-y-1.5 font-mono text-sm">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="secondary" onClick={() => void copy()}>
          Copy
        </Button>
        <Button onClick={onClose}>I have kept them</Button>
      </div>
    </Dialog>
  );
}
