import { parseArgs } from "node:util";
import { startSandbox } from "../src/index.ts";

const USAGE = `pnpm -s stripe-sandbox --port N [--webhook-url URL --webhook-secret S] [--journal FILE]
  --webhook-url     where webhooks go; may be given several times, each with its --webhook-secret
  --webhook-secret  what they are signed with; several secrets for one address are separated by commas
  --webhook-events  the kinds of event that are sent there, separated by commas; all of them when left out
  --journal FILE    keeps all state there; without it the state is gone with the process
  --public-url URL  where browsers reach this process, when not at http://127.0.0.1:N
  --host HOST       where to listen; 127.0.0.1 by default
  --with-parent     ends when the process that started this one ends`;

const PARENT_CHECK_MS = 500;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: {
        port: { type: "string" },
        host: { type: "string" },
        "webhook-url": { type: "string", multiple: true, default: [] },
        "webhook-secret": { type: "string", multiple: true, default: [] },
        "webhook-events": { type: "string" },
        journal: { type: "string" },
        "public-url": { type: "string" },
        "with-parent": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

const values = options();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const port = Number(values.port ?? Number.NaN);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`--port needs a port number.\n\n${USAGE}`);
const urls = values["webhook-url"];
const secrets = values["webhook-secret"];
const events = values["webhook-events"]?.split(",");
if (urls.length !== secrets.length) fail(`Each --webhook-url needs a --webhook-secret.\n\n${USAGE}`);

try {
  const sandbox = await startSandbox({
    port,
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.journal === undefined ? {} : { journalFile: values.journal }),
    ...(values["public-url"] === undefined ? {} : { publicUrl: values["public-url"] }),
    webhooks: urls.map((url, index) => ({
      url,
      secret: (secrets[index] ?? "").split(","),
      ...(events === undefined ? {} : { events }),
    })),
  });
  const stop = () => void sandbox.stop().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  if (values["with-parent"]) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS).unref();
  }
  console.log(`Stripe stand-in at ${sandbox.url}`);
  console.log("ready");
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
