"use client";
import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { CHEVRON_DOWN, Icon } from "@totetaxi/ui/icon";
import { Menu, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "@totetaxi/ui/menu";
import { Sheet } from "@totetaxi/ui/sheet";
import { showToast, Toaster } from "@totetaxi/ui/toast";
import { useState } from "react";
import style from "./kit.module.css";
import { Section, Specimen } from "./section.tsx";

type Open = "dialog" | "right" | "bottom";

export function Layers() {
  const [open, setOpen] = useState<Open>();
  const [said, setSaid] = useState("nothing yet");
  const close = () => setOpen(undefined);
  return (
    <Section
      id="layers"
      title="Over the page"
      lead="What opens takes the focus, closes with Escape, and gives the focus back to where it came from."
    >
      <Specimen name="Menu">
        <div className={style.row}>
          <Menu
            align="start"
            trigger={
              <Button kind="secondary">
                Eleanor <Icon path={CHEVRON_DOWN} />
              </Button>
            }
          >
            <MenuLabel>eleanor@example.com</MenuLabel>
            <MenuItem onSelect={() => setSaid("Book")}>Book</MenuItem>
            <MenuLink>
              <a href="#layers">Dashboard</a>
            </MenuLink>
            <MenuItem disabled onSelect={() => setSaid("Receipts")}>
              Receipts
            </MenuItem>
            <MenuSeparator />
            <MenuItem tone="danger" onSelect={() => setSaid("Sign out")}>
              Sign out
            </MenuItem>
          </Menu>
          <output>Chosen: {said}</output>
        </div>
      </Specimen>
      <Specimen name="Dialog and sheet">
        <div className={style.row}>
          <Button kind="secondary" onClick={() => setOpen("dialog")}>
            Open a dialog
          </Button>
          <Button kind="secondary" onClick={() => setOpen("right")}>
            Open a sheet
          </Button>
          <Button kind="secondary" onClick={() => setOpen("bottom")}>
            Open a sheet from below
          </Button>
        </div>
      </Specimen>
      <Specimen name="Toast">
        <div className={style.row}>
          <Button kind="secondary" onClick={() => showToast({ title: "The link is copied." })}>
            Say something
          </Button>
          <Button
            kind="secondary"
            onClick={() =>
              showToast({ title: "Your booking is kept.", text: "We have written to you.", tone: "good" })
            }
          >
            Say something good
          </Button>
          <Button
            kind="secondary"
            onClick={() =>
              showToast({
                title: "The note was not saved.",
                tone: "danger",
                action: { label: "Save it again", onAct: () => setSaid("Save it again") },
              })
            }
          >
            Say something bad
          </Button>
        </div>
      </Specimen>
      <Toaster />
      {open === "dialog" && (
        <Dialog title="Cancel this booking?" onClose={close}>
          <p>The place on the van is given to somebody else. What you have paid comes back to your card.</p>
          <div className={style.row}>
            <Button kind="danger" onClick={close}>
              Cancel the booking
            </Button>
            <Button kind="quiet" onClick={close}>
              Keep it
            </Button>
          </div>
        </Dialog>
      )}
      {(open === "right" || open === "bottom") && (
        <Sheet title="Your price" side={open} onClose={close} footer={<Button onClick={close}>Done</Button>}>
          <p>Every line says why it is there. The total is their sum.</p>
        </Sheet>
      )}
    </Section>
  );
}
