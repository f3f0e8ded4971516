import { Button } from "@totetaxi/ui/button";
import { useState } from "react";
import { Palette } from "../search/palette.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { ShortcutList } from "../shortcuts/shortcut-list.tsx";
import { useShortcuts } from "../shortcuts/use-shortcuts.ts";

/** The way to anything, above every page. */
export function TopBar() {
  const [open, setOpen] = useState<"palette" | "keys">();
  const close = () => setOpen(undefined);
  useShortcuts({ onPalette: () => setOpen("palette"), onHelp: () => setOpen("keys") });
  return (
    <div className="flex items-center justify-between gap-3 border-b border-line bg-canvas px-gutter py-2.5 print:hidden">
      <SearchBox />
      <div className="hidden shrink-0 gap-1 sm:flex">
        <Button kind="quiet" size="small" onClick={() => setOpen("palette")}>
          Go to…
        </Button>
        <Button kind="quiet" size="small" onClick={() => setOpen("keys")}>
          Keys
        </Button>
      </div>
      {open === "palette" && <Palette onClose={close} />}
      {open === "keys" && <ShortcutList onClose={close} />}
    </div>
  );
}
