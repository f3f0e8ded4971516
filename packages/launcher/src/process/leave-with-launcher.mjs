/*
 * Loaded before a process that the launcher starts (`node --import`): when the launcher is gone without having said
 * goodbye, as after kill -9, the whole process group is asked to end, and made to end when it does not.
 * It looks for the launcher's process id rather than at its own parent, which under `node --watch` is the watcher.
 * Plain JavaScript, so that no process has to load Node's reader of TypeScript for it.
 */
const CHECK_MS = 250;
const GRACE_MS = 3_000;

const launcher = Number(process.env.TOTETAXI_LAUNCHER_PID);

function launcherLives() {
  try {
    process.kill(launcher, 0);
    return true;
  } catch {
    return false;
  }
}

if (Number.isSafeInteger(launcher) && launcher > 1) {
  const check = setInterval(() => {
    if (launcherLives()) return;
    clearInterval(check);
    setTimeout(() => process.kill(0, "SIGKILL"), GRACE_MS).unref();
    process.kill(0, "SIGTERM");
  }, CHECK_MS);
  check.unref();
}
