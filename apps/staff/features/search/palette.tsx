import { Dialog } from "@totetaxi/ui/dialog";
import { TextInput } from "@totetaxi/ui/text-input";
import { useMember } from "../session/member.ts";
import { allPlacesOf } from "../shell/places.ts";
import { FinderList } from "./finder-list.tsx";
import { FinderStatus } from "./finder-status.tsx";
import type { Finding } from "./finding.ts";
import { useFinder } from "./use-finder.ts";

const ACTS: readonly Finding[] = [
  { href: "/bookings/new", name: "New booking by phone", detail: "Act" },
  { href: "/bookings?status=pending", name: "Show the unpaid bookings", detail: "Act" },
  { href: "/customers?vip=true", name: "Show the VIPs", detail: "Act" },
];

/** Everything by its name: places, acts, and what a search finds. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { role } = useMember();
  const places = allPlacesOf(role).map(({ href, name, key }) => ({ href, name, detail: `Page, g ${key}` }));
  const { findings, active, open, listId, input, ...status } = useFinder({
    commands: [...places, ...ACTS],
    onDone: onClose,
  });
  return (
    <Dialog title="Go to anything" titleHidden onClose={onClose}>
      <div className="grid gap-3">
        <TextInput
          {...input}
          data-first-focus
          aria-label="Go to anything"
          placeholder="A page, an act, a number, a name…"
        />
        <div className="max-h-[50dvh] overflow-y-auto">
          <FinderStatus {...status} count={findings.length} />
          <FinderList id={listId} findings={findings} active={active} onOpen={open} />
        </div>
      </div>
    </Dialog>
  );
}
