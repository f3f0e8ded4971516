import type { AuditLine, Person } from "@totetaxi/contracts/staff/audit";
import { Instant } from "../words/instant.tsx";
import { nameOf } from "../words/people.ts";
import { plainWords } from "../words/state-words.ts";
import { changeWords } from "./change-words.ts";

type Props = { readonly lines: readonly AuditLine[]; readonly people: readonly Person[] };

/** Who did what and when. */
export function ChangeList({ lines, people }: Props) {
  return (
    <ul className="grid w-full gap-3 text-sm">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-0.5">
          <span className="flex flex-wrap justify-between gap-x-4">
            <span>
              <span className="font-medium">{plainWords(line.action)}</span>, {nameOf(line.by, people)}
            </span>
            <span className="text-xs text-ink-faint">
              <Instant at={line.at} />
            </span>
          </span>
          {changeWords(line).map((words) => (
            <span key={words} className="text-xs break-words text-ink-soft">
              {words}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
