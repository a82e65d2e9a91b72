import { spawn } from "node:child_process";

import type { RunAs } from "./run-as.ts";

export interface ToolRun {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly runAs: RunAs | undefined;
  readonly onRunning?: (pid: number) => void;
}

export interface ToolOutcome {
  readonly code: number | null;
  readonly output: string;
}

/** Messages are read to tell what went wrong, so they come in English whatever the machine speaks; nothing else is inherited. */
export const toolEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env["PATH"] ?? "/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
  ...(process.env["SystemRoot"] === undefined ? {} : { SystemRoot: process.env["SystemRoot"] }),
};

export function runTool(run: ToolRun): Promise<ToolOutcome> {
  return new Promise((resolve) => {
    const child = spawn(run.file, run.args, {
      cwd: run.cwd,
      env: toolEnvironment,
      stdio: ["ignore", "pipe", "pipe"],
      ...run.runAs,
    });
    if (child.pid !== undefined) run.onRunning?.(child.pid);
    const parts: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (part: string) => parts.push(part));
    child.stderr.setEncoding("utf8").on("data", (part: string) => parts.push(part));
    child.once("error", (error) => resolve({ code: null, output: error.message }));
    child.once("close", (code) => resolve({ code, output: parts.join("") }));
  });
}
