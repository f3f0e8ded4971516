import type { AddressView } from "@totetaxi/contracts/address-book";
import { priceList } from "@totetaxi/pricing";
import { Sheet } from "@totetaxi/ui/sheet";
import { showToast } from "@totetaxi/ui/toast";
import { AccountForm } from "../../session/form/account-form.tsx";
import { useAccountForm } from "../../session/form/use-account-form.ts";
import { accountApi } from "../account-api.ts";
import { Answered } from "../answered.tsx";
import { addressInput, addressProblems } from "./address-input.ts";
import { AddressInputs } from "./address-inputs.tsx";

type Props = {
  /** What is edited; a new one without. */
  readonly saved: AddressView | undefined;
  /** Where a new one is, when that is known already. */
  readonly door?: AddressView["address"];
  readonly onClose: () => void;
};

/** An address of the book, to be written or changed. */
export function AddressSheet({ saved, door = saved?.address, onClose }: Props) {
  const catalog = accountApi.catalog.get.useQuery();
  const memory = accountApi.useUtils();
  const create = accountApi.address.create.useMutation();
  const update = accountApi.address.update.useMutation();
  const state = useAccountForm({
    check: addressProblems,
    act: async (written) => {
      const input = addressInput(written);
      const kept = saved
        ? await update.mutateAsync({ addressId: saved.addressId, ...input })
        : await create.mutateAsync(input);
      await memory.address.list.invalidate();
      showToast({ title: `${kept.nickname} is saved`, tone: "good" });
      onClose();
    },
  });
  return (
    <Sheet title={saved ? `Edit ${saved.nickname}` : "Add an address"} onClose={onClose}>
      <Answered asked={catalog} noun="the form">
        {({ card, area }) => (
          <AccountForm state={state} action="Save the address">
            <AddressInputs saved={saved} door={door} list={priceList(card, area)} field={state.field} />
          </AccountForm>
        )}
      </Answered>
    </Sheet>
  );
}
