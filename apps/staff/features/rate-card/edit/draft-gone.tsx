import { Notice } from "@totetaxi/ui/notice";
import { api } from "../../api/api.ts";
import { nameOf } from "../../words/people.ts";

const DONE: Readonly<Record<string, string>> = {
  "rate_card.published": "published",
  "rate_card.discarded": "deleted",
};

type Props = { readonly version: string; readonly next: string };

/** Who ended the draft that is written here, and what becomes of what was typed. */
export function DraftGone({ version, next }: Props) {
  const { data } = api.audit.list.useQuery({ subjectId: `card:${version}` });
  const end = data?.lines.find(({ action }) => action in DONE);
  const who = end && nameOf(end.by, data?.people ?? []);
  const title = end ? `${who} ${DONE[end.action]} this draft` : "This draft is no more";
  return (
    <Notice tone="warning" role="alert" title={title}>
      <p>What you typed is still here. Save it as a new draft, {next}, to go on with it.</p>
    </Notice>
  );
}
