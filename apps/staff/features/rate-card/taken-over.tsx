import { Notice } from "@totetaxi/ui/notice";
import { Instant } from "../words/instant.tsx";

type Props = {
  readonly version: string;
  readonly by: readonly { readonly version: string; readonly effectiveFrom: string }[];
};

/** Which cards are scheduled after one that is to be published: they end it, with all that is on it alone. */
export function TakenOver({ version, by }: Props) {
  return (
    <Notice
      tone="warning"
      title={by.length === 1 ? "A card is scheduled after it" : "Cards are scheduled after it"}
    >
      <ul>
        {by.map((card) => (
          <li key={card.version}>
            {card.version} comes into force on <Instant at={card.effectiveFrom} />
          </li>
        ))}
      </ul>
      <p>
        From then on nothing is priced on {version}. What is on it alone ends with it; to go on, it has to be
        on a later card too.
      </p>
    </Notice>
  );
}
