import { Dialog } from "@totetaxi/ui/dialog";
import { showToast } from "@totetaxi/ui/toast";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { api } from "../api/api.ts";
import { ActFoot } from "../booking/acts/act-foot.tsx";
import { Refused } from "../shell/refused.tsx";

type Props = {
  readonly version: string;
  readonly revision: number;
  readonly onClose: () => void;
  /** It is deleted: what was typed into it was given up with it. */
  readonly onDone: () => void;
};

/** Throws a draft away, for whoever says so once more. */
export function DiscardDialog({ version, revision, onClose, onDone }: Props) {
  const router = useRouter();
  const known = api.useUtils();
  const discard = api.rateCard.discard.useMutation({
    onSuccess: async () => {
      onDone();
      // In place of this page: the browser's Back would lead to a card that is not there.
      router.replace("/rate-cards");
      showToast({ title: `The draft ${version} is deleted`, tone: "good" });
      await known.rateCard.invalidate();
    },
    onError: () => known.rateCard.invalidate(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    discard.mutate({ version, revision });
  };
  return (
    <Dialog title={`Delete the draft ${version}?`} onClose={onClose}>
      <form className="grid gap-4" onSubmit={submit}>
        <p className="text-sm">
          What is written on it is gone for good. No price is made on a draft, so no booking changes.
        </p>
        {discard.error && <Refused error={discard.error} />}
        <ActFoot label="Delete the draft" tone="danger" busy={discard.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
