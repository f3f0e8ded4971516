import { writeFileSync } from "node:fs";
import { makeSchema, schemaText } from "./make-schema.ts";

const target = new URL("./stripe.generated.json", import.meta.url);
writeFileSync(target, schemaText(makeSchema()));
