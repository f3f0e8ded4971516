import { Button } from "@totetaxi/ui/button";
import { Part } from "../../shell/part.tsx";
import type { Path } from "../card.ts";
import type { Section } from "../leaves.ts";
import { LeafField } from "./leaf-field.tsx";

type Props = {
  readonly section: Section;
  readonly onChange: (path: Path, value: string | number | undefined) => void;
  readonly onRemove: (() => void) | undefined;
};

/** One part of a card, a field for each value. */
export function CardSection({ section: { title, leaves }, onChange, onRemove }: Props) {
  return (
    <Part
      title={title}
      action={
        onRemove && (
          <Button kind="quiet" size="small" aria-label={`Remove ${title}`} onClick={onRemove}>
            Remove
          </Button>
        )
      }
    >
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {leaves.map((leaf) => (
          <LeafField key={leaf.path.join(".")} leaf={leaf} onChange={(value) => onChange(leaf.path, value)} />
        ))}
      </div>
    </Part>
  );
}
