import type { ListLedger } from "@totetaxi/contracts/staff/dashboard";
import { SERVICES } from "@totetaxi/pricing";
import { Button } from "@totetaxi/ui/button";
import { Field } from "@totetaxi/ui/field";
import { Select } from "@totetaxi/ui/select";
import { TextInput } from "@totetaxi/ui/text-input";
import { useRouter } from "next/navigation";
import { ledgerPath } from "../shell/links.ts";
import { SERVICE_NAMES } from "../words/booking-words.ts";

const OPTIONS = [
  { value: "", label: "All services" },
  ...SERVICES.map((service) => ({ value: service, label: SERVICE_NAMES[service] })),
];

/** Which movements are listed; the answer is in the address, where it can be sent to somebody. */
export function LedgerForm({ filter }: { readonly filter: ListLedger | undefined }) {
  const router = useRouter();
  function submit(form: FormData): void {
    const value = (name: string) => String(form.get(name) ?? "");
    router.push(ledgerPath({ from: value("from"), to: value("to"), service: value("service") || undefined }));
  }
  return (
    <form action={submit} className="flex flex-wrap items-end gap-4 print:hidden">
      <Field id="from" label="From">
        {(aria) => <TextInput {...aria} type="date" name="from" required defaultValue={filter?.from} />}
      </Field>
      <Field id="to" label="To">
        {(aria) => <TextInput {...aria} type="date" name="to" required defaultValue={filter?.to} />}
      </Field>
      <Field id="service" label="Service">
        {(aria) => <Select {...aria} name="service" options={OPTIONS} defaultValue={filter?.service ?? ""} />}
      </Field>
      <Button type="submit" kind="secondary">
        Show
      </Button>
    </form>
  );
}
