import type { Layout } from "./layout.ts";
import { BundledRefusal } from "./problem.ts";
import type { BundledProblem } from "./problem.ts";

export interface OutputContext {
  readonly layout: Layout;
  readonly file: string;
  readonly port: number | undefined;
}

/** What initdb or the server said before it gave up, as a problem; the first line that matches decides. */
export function refusalOfServerOutput(output: string, context: OutputContext): BundledRefusal {
  const reason = telling(output);
  return new BundledRefusal(classify(output, reason, context));
}

function classify(
  output: string,
  reason: string,
  { layout, file, port }: OutputContext,
): BundledProblem {
  const pgdata = layout.pgdata;
  if (/No space left on device|Disk quota exceeded|ENOSPC/.test(output))
    return { kind: "disk-full", path: layout.root };
  if (port !== undefined && /Address already in use|could not bind IPv4/.test(output))
    return { kind: "port-taken", port };
  if (
    /not found \(required by|error while loading shared libraries|ENOENT|EACCES|ENOEXEC|Exec format/.test(
      output,
    )
  ) {
    return { kind: "binaries-not-runnable", file, reason };
  }
  if (
    /invalid permissions|wrong ownership|Permission denied|Operation not permitted/.test(output)
  ) {
    return { kind: "data-permissions", path: pgdata, reason };
  }
  if (
    /could not locate a valid checkpoint|invalid checkpoint|incorrect checksum in control file|could not open file|could not read|invalid page|PANIC|database files are incompatible|pg_control|not a valid data directory/.test(
      output,
    )
  ) {
    return { kind: "data-damaged", path: pgdata, reason };
  }
  return { kind: "server-did-not-start", logFile: layout.log, reason };
}

function telling(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const worst = lines.find((line) => /PANIC|FATAL|error:|ERROR/.test(line)) ?? lines.at(-1);
  if (worst === undefined) return "it said nothing";
  return worst.replace(/^.*?(PANIC|FATAL|ERROR|error):\s*/, "").trim();
}
