import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { useMember } from "../session/member.ts";
import { allPlacesOf } from "../shell/places.ts";

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ["Ctrl K", "Go to anything (⌘ K on a Mac)"],
  ["/", "Search"],
  ["n", "New booking"],
  ["j  k", "Next and previous row; then the arrow keys, and Enter to open"],
  ["c  m  e  r", "On a booking: complete, move, edit, propose a refund"],
  ["?", "This list"],
];

/** The keys that there are. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const { role } = useMember();
  const places = allPlacesOf(role).map(({ key, name }) => [`g ${key}`, name] as const);
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-2 text-sm">
        {[...KEYS, ...places].map(([keys, what]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line-strong bg-sunken px-1.5 py-0.5 text-xs whitespace-pre">
                {keys}
              </kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Button kind="secondary" size="small" className="justify-self-end" onClick={onClose}>
        Close
      </Button>
    </Dialog>
  );
}
