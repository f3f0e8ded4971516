import type { ReactNode } from "react";
import style from "./kit.module.css";

type Props = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
};

/** A chapter of the specimen page. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={style.section}>
      <div>
        <h2 id={`${id}-title`} className={style.sectionTitle}>
          {title}
        </h2>
        <p className={style.sectionLead}>{lead}</p>
      </div>
      <div className={style.specimens}>{children}</div>
    </section>
  );
}

/** One piece of the kit, in its states. */
export function Specimen({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={style.specimen}>
      <h3 className={style.name}>{name}</h3>
      {children}
    </div>
  );
}
