import { Part } from "../../shell/part.tsx";
import type { Section } from "../leaves.ts";
import { LeafField } from "./leaf-field.tsx";
import { valueField } from "./typed-card.ts";

/** One part of a card, a field for each value. */
export function CardSection({ section: { title, leaves } }: { readonly section: Section }) {
  return (
    <Part title={title}>
      <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-3">
        {leaves.map((leaf) => (
          <div key={valueField(leaf.path)} className={leaf.kind === "text" ? "col-span-full" : "min-w-0"}>
            <LeafField leaf={leaf} />
          </div>
        ))}
      </div>
    </Part>
  );
}
