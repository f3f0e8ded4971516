"use client";
import type { AddressView } from "@totetaxi/contracts/address-book";
import { Button } from "@totetaxi/ui/button";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { useState } from "react";
import { accountApi } from "../account-api.ts";
import { AccountHeading } from "../account-heading.tsx";
import { Answered } from "../answered.tsx";
import { AddressCard } from "./address-card.tsx";
import { AddressSheet } from "./address-sheet.tsx";
import { DeleteAddress } from "./delete-address.tsx";

type Open = { readonly act: "add" } | { readonly act: "edit" | "delete"; readonly saved: AddressView };

/** The addresses that a customer's trips begin and end at. */
export function AddressBook() {
  const asked = accountApi.address.list.useQuery();
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const close = () => setOpen(undefined);
  return (
    <>
      <AccountHeading
        title="Addresses"
        lead="Kept for the next booking. Changing one never changes a booking that is made."
        action={<Button onClick={() => setOpen({ act: "add" })}>Add an address</Button>}
      />
      <Answered
        asked={asked}
        noun="your addresses"
        lines={["h-40 w-full rounded-lg", "h-40 w-full rounded-lg"]}
      >
        {({ addresses }) =>
          addresses.length === 0 ? (
            <EmptyState title="No address is saved yet">
              <p>Save the doors that you send things between, and booking takes two steps less typing.</p>
            </EmptyState>
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2">
              {addresses.map((saved) => (
                <AddressCard
                  key={saved.addressId}
                  saved={saved}
                  onEdit={() => setOpen({ act: "edit", saved })}
                  onDelete={() => setOpen({ act: "delete", saved })}
                />
              ))}
            </ul>
          )
        }
      </Answered>
      {open?.act === "delete" && <DeleteAddress saved={open.saved} onClose={close} />}
      {open && open.act !== "delete" && (
        <AddressSheet saved={open.act === "edit" ? open.saved : undefined} onClose={close} />
      )}
    </>
  );
}
