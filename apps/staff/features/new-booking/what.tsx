import { PACKAGE_NAMES, PACKAGES, SERVICES } from "@totetaxi/pricing";
import { Checkbox } from "@totetaxi/ui/checkbox";
import { Part } from "../shell/part.tsx";
import { SERVICE_NAMES } from "../words/booking-words.ts";
import { useDraft } from "./draft-context.ts";
import { DraftSelect } from "./draft-select.tsx";
import { Pieces } from "./pieces.tsx";

/** What is moved. */
export function What() {
  const { draft, change } = useDraft();
  return (
    <Part title="What">
      <div className="grid gap-4 sm:grid-cols-2">
        <DraftSelect
          name="facts.service"
          label="Service"
          options={SERVICES.map((value) => ({ value, label: SERVICE_NAMES[value] }))}
          value={draft.service}
          onChange={(service) => change({ service, window: "morning" })}
        />
        {draft.service === "mini_move" && (
          <DraftSelect
            name="facts.package"
            label="Package"
            options={PACKAGES.map((value) => ({ value, label: PACKAGE_NAMES[value] }))}
            value={draft.package}
            onChange={(tier) => change({ package: tier, window: "morning" })}
          />
        )}
      </div>
      {draft.service === "mini_move" ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <Checkbox
            label="Packing"
            checked={draft.packing}
            onChange={(event) => change({ packing: event.target.checked })}
          />
          <Checkbox
            label="Unpacking"
            checked={draft.unpacking}
            onChange={(event) => change({ unpacking: event.target.checked })}
          />
        </div>
      ) : (
        <Pieces />
      )}
      <Checkbox
        label="The building wants a certificate of insurance (COI)"
        checked={draft.coi}
        onChange={(event) => change({ coi: event.target.checked })}
      />
    </Part>
  );
}
