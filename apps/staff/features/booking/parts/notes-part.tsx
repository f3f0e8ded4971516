import { api } from "../../api/api.ts";
import { useRefresh } from "../../api/use-refresh.ts";
import { NoteForm } from "../../notes/note-form.tsx";
import { NoteList } from "../../notes/note-list.tsx";
import { Part } from "../../shell/part.tsx";
import { useDetail } from "../booking-context.ts";

/** What the office writes for itself. */
export function NotesPart() {
  const { booking, notes, people } = useDetail();
  const refresh = useRefresh();
  const note = api.booking.note.useMutation({ onSuccess: refresh });
  return (
    <Part title="Notes">
      <NoteForm
        onAdd={(written) => note.mutateAsync({ ...written, bookingId: booking.bookingId })}
        busy={note.isPending}
        error={note.error}
      />
      <NoteList notes={notes} people={people} />
    </Part>
  );
}
