import type { CustomerDetail } from "@totetaxi/contracts/staff/customer";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";
import { NoteForm } from "../notes/note-form.tsx";
import { NoteList } from "../notes/note-list.tsx";
import { Part } from "../shell/part.tsx";

type Props = Pick<CustomerDetail, "notes" | "people"> & { readonly customerId: string };

export function CustomerNotes({ customerId, notes, people }: Props) {
  const refresh = useRefresh();
  const note = api.customer.note.useMutation({ onSuccess: refresh });
  return (
    <Part title="Notes">
      <NoteForm
        onAdd={(written) => note.mutateAsync({ ...written, customerId })}
        busy={note.isPending}
        error={note.error}
      />
      <NoteList notes={notes} people={people} />
    </Part>
  );
}
