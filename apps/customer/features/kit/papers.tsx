import { Badge } from "@totetaxi/ui/badge";
import { Card } from "@totetaxi/ui/card";
import { Price } from "@totetaxi/ui/price";
import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

export function Papers() {
  return (
    <Section
      id="papers"
      title="Cards and prices"
      lead="Amounts in figures of equal width, always with their cents."
    >
      <Specimen name="Card">
        <div className={style.halves}>
          <Card>
            <p>On the page</p>
          </Card>
          <Card tone="raised" pad="large">
            <p>Raised, with more room</p>
          </Card>
          <Card tone="sunken">
            <p>Beneath the page</p>
          </Card>
        </div>
      </Specimen>
      <Specimen name="Price">
        <p className={style.figure}>
          <Price cents={172_500} />
        </p>
      </Specimen>
      <Specimen name="Badge">
        <div className={style.row}>
          <Badge>Pending</Badge>
          <Badge tone="accent">Most chosen</Badge>
          <Badge tone="good">Paid</Badge>
          <Badge tone="danger">Refund failed</Badge>
        </div>
      </Specimen>
    </Section>
  );
}
