import { existsSync, readFileSync } from "node:fs";

/**
 * Turns the clock of this process by as many milliseconds as the file named by DAOWEI_TRIAL_CLOCK says, now and on each
 * SIGUSR2: a machine whose clock is set while the server runs on it.
 */
const file = process.env["DAOWEI_TRIAL_CLOCK"];
let aheadMillis = 0;

if (file !== undefined) {
  turn(file);
  process.on("SIGUSR2", () => turn(file));
  const truly = Date.now.bind(Date);
  Date.now = () => truly() + aheadMillis;
  globalThis.Date = new Proxy(Date, {
    construct: (target, values, made) =>
      Reflect.construct(target, values.length === 0 ? [target.now()] : values, made) as Date,
  });
}

function turn(from: string): void {
  aheadMillis = existsSync(from) ? Number(readFileSync(from, "utf8")) : 0;
}
