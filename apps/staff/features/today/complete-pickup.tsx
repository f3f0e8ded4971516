import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { showToast } from "@totetaxi/ui/toast";
import { type FormEvent, useState } from "react";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";
import { ActFoot } from "../booking/acts/act-foot.tsx";
import { Refused } from "../shell/refused.tsx";

type Props = { readonly bookingId: string; readonly number: string; readonly name: string };

/** Completes a booking where it stands in the list: nobody has to open it first. */
export function CompletePickup({ bookingId, number, name }: Props) {
  const [isOpen, setOpen] = useState(false);
  const refresh = useRefresh();
  const complete = api.booking.complete.useMutation({
    onSuccess: async () => {
      setOpen(false);
      showToast({ title: `${number} is completed`, text: name, tone: "good" });
      await refresh();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    complete.mutate({ bookingId });
  };
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        className="-my-1.5 -mr-2 px-2!"
        aria-label={`Complete ${number}`}
        onClick={() => {
          complete.reset();
          setOpen(true);
        }}
      >
        Complete
      </Button>
      {isOpen && (
        <Dialog title={`Complete ${number}?`} onClose={() => setOpen(false)}>
          <form onSubmit={submit} className="grid gap-4">
            <p className="text-sm text-ink-soft">
              Everything of {name} was delivered. The customer is written to.
            </p>
            {complete.error && <Refused error={complete.error} />}
            <ActFoot label="Complete" busy={complete.isPending} onClose={() => setOpen(false)} />
          </form>
        </Dialog>
      )}
    </>
  );
}
