import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";

import type { Bundled, BundledProblem } from "../bundled/index.ts";

export interface DaoweiChild {
  readonly process: ChildProcess;
  /** What it said when it was up, or when it was refused. */
  said(): Promise<Started | Refused>;
  readonly ended: Promise<void>;
}

export type Started = Omit<Bundled, "pid" | "stop"> & { readonly pid: number };
export interface Refused {
  readonly problem: BundledProblem;
  readonly message: string;
}

const script = fileURLToPath(new URL("start-now.ts", import.meta.url));

/** `held`: it ends with this process, however that ends. */
export function startChild(dataDir: string, held?: "held"): DaoweiChild {
  const child = spawn(process.execPath, [script, dataDir, held ?? ""], {
    stdio: [held === undefined ? "ignore" : "pipe", "pipe", "inherit"],
    cwd: "/",
  });
  if (child.stdout === null) throw new Error("a child without its output");
  const lines = createInterface(child.stdout);
  const firstLine = new Promise<string | undefined>((resolve) => {
    lines.once("line", resolve);
    lines.once("close", () => resolve(undefined));
  });
  return {
    process: child,
    ended: new Promise<void>((resolve) => child.once("exit", () => resolve())),
    said: async () => {
      const line = await firstLine;
      if (line === undefined)
        throw new Error(`daowei ended without a word (${child.exitCode ?? child.signalCode})`);
      return JSON.parse(line) as Started | Refused;
    },
  };
}

export async function startedChild(
  dataDir: string,
  held?: "held",
): Promise<DaoweiChild & { readonly server: Started }> {
  const child = startChild(dataDir, held);
  const said = await child.said();
  if ("problem" in said) throw new Error(said.message);
  return { ...child, server: said };
}
