import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";

/** The account that runs the server: an empty object means the account of this process. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root, so root hands it to `postgres`, or to `nobody`, which every Linux has.
 * Anybody else runs it as themselves.
 */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const passwd = await readFile("/etc/passwd", "utf8");
  const rows = passwd.split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const row = rows.find((fields) => fields[0] === name);
    if (row !== undefined) return { uid: Number(row[2]), gid: Number(row[3]) };
  }
  throw new Error("PostgreSQL does not run as root, and /etc/passwd has neither `postgres` nor `nobody`.");
}

/** Whether the account may execute the file, or enter the folder. Asked of the kernel, by trying as that account. */
export async function canEnter(account: Account, path: string): Promise<boolean> {
  if (account.uid === undefined) return true;
  const child = spawn("/bin/sh", ["-c", 'test -x "$1"', "sh", path], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  const [code] = await once(child, "exit");
  return code === 0;
}
