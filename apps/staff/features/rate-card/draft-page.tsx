import type { RateCards } from "@totetaxi/contracts/staff/rate-card";
import { Button } from "@totetaxi/ui/button";
import { type ReactNode, useState } from "react";
import { PageHead } from "../shell/page-head.tsx";
import { DiscardDialog } from "./discard-dialog.tsx";
import { CardEditor } from "./edit/card-editor.tsx";
import type { Draft } from "./edit/use-draft.ts";
import { PublishDialog } from "./publish-dialog.tsx";

type Props = {
  readonly all: RateCards;
  readonly draft: Draft;
  /** Somebody published or deleted it while it is written here. */
  readonly isGone: boolean;
  readonly onTyped: (isTyped: boolean) => void;
  /** Reads the cards again: another may have been published since. */
  readonly onLook: () => void;
  readonly children: ReactNode;
};

/** A draft, for who may write it. */
export function DraftPage({ all, draft, isGone, onTyped, onLook, children }: Props) {
  const { version, revision } = draft;
  const [open, setOpen] = useState<"discard" | "publish" | "publish-unsaved">();
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHead
        title={`Rate card ${version}`}
        lead="A draft: nothing is priced on it yet."
        actions={
          !isGone && (
            <Button kind="secondary" size="small" onClick={() => setOpen("discard")}>
              Delete the draft
            </Button>
          )
        }
      />
      {children}
      <CardEditor
        draft={draft}
        all={all}
        isGone={isGone}
        onTyped={onTyped}
        onPublish={(isUnsaved) => {
          onLook();
          setOpen(isUnsaved ? "publish-unsaved" : "publish");
        }}
      />
      {!isGone && open === "discard" && (
        <DiscardDialog version={version} revision={revision} onClose={close} onDone={() => onTyped(false)} />
      )}
      {!isGone && (open === "publish" || open === "publish-unsaved") && (
        <PublishDialog
          all={all}
          version={version}
          revision={revision}
          isUnsaved={open === "publish-unsaved"}
          onClose={close}
        />
      )}
    </>
  );
}
