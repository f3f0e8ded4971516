import type { AddressView } from "@totetaxi/contracts/address-book";
import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { showToast } from "@totetaxi/ui/toast";
import { AddressLines } from "../../booking-page/booking-facts.tsx";
import { accountApi } from "../account-api.ts";
import { Refused } from "../refused.tsx";

type Props = { readonly saved: AddressView; readonly onClose: () => void };

/** Takes an address out of the book, once that is confirmed. */
export function DeleteAddress({ saved, onClose }: Props) {
  const memory = accountApi.useUtils();
  const remove = accountApi.address.delete.useMutation({
    onSuccess: async () => {
      await memory.address.list.invalidate();
      showToast({ title: `${saved.nickname} is deleted` });
      onClose();
    },
  });
  return (
    <Dialog title={`Delete ${saved.nickname}?`} onClose={onClose}>
      <p className="break-words text-ink-soft">
        <AddressLines address={saved.address} />
      </p>
      <p className="text-sm text-ink-soft">Bookings that were made with it stay as they are.</p>
      <Refused error={remove.error} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button kind="secondary" onClick={onClose}>
          Keep it
        </Button>
        <Button
          kind="danger"
          busy={remove.isPending}
          onClick={() => remove.mutate({ addressId: saved.addressId })}
        >
          Delete it
        </Button>
      </div>
    </Dialog>
  );
}
