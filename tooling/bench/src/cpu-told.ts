import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** Answers whoever started this process, whenever asked, how much processor time it has used so far. */
export function tellCpu(): void {
  process.on("message", () => process.send?.(process.cpuUsage()));
}

/** Milliseconds of processor time that this process and `child` have used so far. */
export async function cpuMillis(child: ChildProcess): Promise<number> {
  child.send("cpu");
  const [told] = (await once(child, "message")) as [NodeJS.CpuUsage];
  const own = process.cpuUsage();
  return (told.user + told.system + own.user + own.system) / 1000;
}
