"use client";
import { Button } from "@totetaxi/ui/button";
import { buttonClass } from "@totetaxi/ui/button-class";
import { ARROW_RIGHT, CLOSE, Icon, MORE, PLUS, SEARCH } from "@totetaxi/ui/icon";
import { IconButton } from "@totetaxi/ui/icon-button";
import { useState } from "react";
import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

const KINDS = ["primary", "secondary", "quiet", "danger"] as const;
const SIZES = ["large", "medium", "small"] as const;

export function Buttons() {
  const [pressed, setPressed] = useState(0);
  const [busy, setBusy] = useState(false);
  return (
    <Section
      id="buttons"
      title="Buttons"
      lead="One primary in a view. A busy button keeps its place and the focus, and cannot be pressed twice."
    >
      {KINDS.map((kind) => (
        <Specimen key={kind} name={kind}>
          <div className={style.row}>
            {SIZES.map((size) => (
              <Button key={size} kind={kind} size={size}>
                {size === "large" ? "Book now" : size === "medium" ? "Book Standard" : "Change"}
              </Button>
            ))}
            <Button kind={kind} disabled>
              Not now
            </Button>
            <Button kind={kind} busy>
              One moment
            </Button>
          </div>
        </Specimen>
      ))}
      <Specimen name="with a drawing, and as a link">
        <div className={style.row}>
          <Button icon={<Icon path={PLUS} />}>Add an address</Button>
          <a href="#buttons" className={buttonClass({ kind: "secondary" })}>
            See the services <Icon path={ARROW_RIGHT} />
          </a>
          <IconButton label="Search" path={SEARCH} />
          <IconButton label="More" path={MORE} kind="outlined" />
          <IconButton label="Close" path={CLOSE} kind="outlined" size="small" />
          <IconButton label="Cannot be closed" path={CLOSE} kind="outlined" aria-disabled />
        </div>
      </Specimen>
      <Specimen name="busy when pressed">
        <div className={style.row}>
          <Button
            busy={busy}
            onClick={() => {
              setPressed(pressed + 1);
              setBusy(true);
            }}
          >
            Ask for a place
          </Button>
          <Button kind="quiet" onClick={() => setBusy(false)}>
            It has answered
          </Button>
          <output>Asked: {pressed}</output>
        </div>
      </Specimen>
    </Section>
  );
}
