import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HANDLED_EVENTS } from "@totetaxi/core/stripe-event/handled";
import type { Service } from "../process/supervise.ts";
import { ROOT } from "../root.ts";
import { plainEnv, webhookSecret } from "./product-env.ts";
import type { Secrets } from "./secrets.ts";
import { reachable, type Settings } from "./settings.ts";

/** Where the files of one start of the product are, and whether its processes follow changes of their source. */
export interface Surroundings {
  readonly dataFolder: string;
  readonly logFolder: string;
  readonly reload: boolean;
}

/** One Node program: what it is called, where it begins, and where it says that it is ready. */
interface Program {
  readonly name: string;
  readonly entry: string;
  /** Where it runs, below the root; the root itself when left out. */
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly readyUrl: string;
  readonly env: NodeJS.ProcessEnv;
  /** Held to little memory, which makes it some percent slower: for programs that nobody waits for. */
  readonly small?: boolean;
  /** The flags under which Node starts the program again when its source changes. */
  readonly reloadFlags?: readonly string[];
}

/**
 * In MB. The young space would grow to many times that while modules are loaded, and stay so. Where the old one may become
 * large, V8 lets it grow to several times what a program uses before it collects; nothing in production comes near half.
 */
const SERVER = ["--max-semi-space-size=8", "--max-old-space-size=512"];
/** V8 then collects before it takes more, and spends more time on that. */
const SMALL = ["--optimize-for-size", "--max-semi-space-size=4"];
/** Each thread of a program otherwise keeps memory of its own. */
const FEW_ARENAS = { MALLOC_ARENA_MAX: "2" };
const LEAVE_WITH_LAUNCHER = new URL("../process/leave-with-launcher.mjs", import.meta.url).href;
const NOT_IN_A_SERVER = ["e2e", "launcher", "stripe-sandbox", "ui"];
const RELOAD_ON_IMPORTS = ["--watch", "--watch-preserve-output"];
const MAIL_BOX = fileURLToPath(new URL("../mail-box.ts", import.meta.url));

/** What the stand-in and the mail box keep. */
export function companionFiles({ dataFolder }: Surroundings): {
  readonly journal: string;
  readonly mails: string;
} {
  return { journal: join(dataFolder, "stripe-sandbox.jsonl"), mails: join(dataFolder, "mail") };
}

/** What a developer's machine has to provide itself: a stand-in for Stripe and a mail box, unless real ones are named. */
export function companions(settings: Settings, secrets: Secrets, where: Surroundings): Service[] {
  const { payments, ports, smtpUrl } = settings;
  const { journal, mails } = companionFiles(where);
  const standIn: Program = {
    name: "Stripe stand-in",
    entry: "packages/stripe-sandbox/bin/stripe-sandbox.ts",
    args: [
      ...["--port", String(ports.stripe), "--webhook-url", `http://127.0.0.1:${ports.webhook}/stripe`],
      ...["--webhook-secret", webhookSecret(settings, secrets), "--journal", journal],
      ...["--webhook-events", HANDLED_EVENTS.join()],
    ],
    readyUrl: `http://127.0.0.1:${ports.stripe}/ready`,
    env: plainEnv(),
    reloadFlags: RELOAD_ON_IMPORTS,
  };
  const mailBox: Program = {
    name: "mail box",
    entry: MAIL_BOX,
    readyUrl: `http://127.0.0.1:${ports.mailPage}/ready`,
    env: {
      ...plainEnv(),
      PORT: String(ports.mailPage),
      SMTP_PORT: String(ports.smtp),
      MAIL_FOLDER: mails,
    },
    small: true,
  };
  const needed = [
    ...(payments.mode === "sandbox" ? [standIn] : []),
    ...(smtpUrl === undefined ? [mailBox] : []),
  ];
  return needed.map((program) => service(program, where));
}

/** What is the same for several of the product's processes. */
type Kind = Pick<Program, "reloadFlags"> & { readonly ready: string };

/** The product's own processes, as they were built unless they follow their source: what works behind the sites, the sites. */
export function apps(settings: Settings, env: NodeJS.ProcessEnv, where: Surroundings): Service[] {
  const { host, ports } = settings;
  const app = (name: string, source: string, port: number, { ready, ...program }: Kind) => {
    const [folder, file] = [dirname(source), basename(source)];
    const entry = where.reload ? file : join("dist", file.replace(/ts$/, "js"));
    const readyUrl = `http://${reachable(host)}:${port}${ready}`;
    return service({ name, folder, entry, readyUrl, env: { ...env, PORT: String(port) }, ...program }, where);
  };
  const behind: Kind = { ready: "/ready", reloadFlags: RELOAD_ON_IMPORTS };
  const site: Kind = { ready: "/api/ready", reloadFlags: reloadOnServerPackages() };
  return [
    app("webhook", "apps/stripe-webhook/server.ts", ports.webhook, behind),
    app("worker", "apps/worker/main.ts", ports.worker, behind),
    app("customer site", "apps/customer/server.ts", ports.customer, site),
    app("staff site", "apps/staff/server.ts", ports.staff, site),
  ];
}

/** Next follows the pages by itself, but not what the site's server calls; and what Next compiles must not count. */
function reloadOnServerPackages(): string[] {
  const packages = readdirSync(join(ROOT, "packages")).filter((name) => !NOT_IN_A_SERVER.includes(name));
  const sources = packages.map((name) => join(ROOT, "packages", name, "src")).filter(existsSync);
  return [...RELOAD_ON_IMPORTS, ...sources.map((path) => `--watch-path=${path}`)];
}

function service(program: Program, { logFolder, reload }: Surroundings): Service {
  const { name, folder = "", entry, args = [], readyUrl, env, reloadFlags = [], small = false } = program;
  return {
    name,
    line: [
      process.execPath,
      ...(small ? SMALL : reload ? reloadFlags : SERVER),
      "--import",
      LEAVE_WITH_LAUNCHER,
      entry,
      ...args,
    ],
    cwd: join(ROOT, folder),
    env: { ...FEW_ARENAS, ...env, TOTETAXI_LAUNCHER_PID: String(process.pid) },
    readyUrl,
    logFile: join(logFolder, `${name.toLowerCase().replaceAll(" ", "-")}.log`),
  };
}
