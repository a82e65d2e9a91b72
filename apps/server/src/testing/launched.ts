import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const main = join(import.meta.dirname, "../main.ts");

export interface Launched {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** What a person would have read so far. */
  words(): string;
  end(signal: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<number | null>;
}

export interface Refused {
  readonly exitCode: number | null;
  readonly words: string;
}

/** The real server as a process of its own, once it is ready, or what it said when it gave up. */
export async function launch(
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Launched | Refused> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [main, "--ready-json", ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH, HOME, TMPDIR, ...environment },
  });
  const exited = once(child, "exit").then(([code]) => (typeof code === "number" ? code : null));
  let out = "";
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => {
    words += chunk.toString();
  });
  const ready = new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes("\n")) resolve(out);
    });
  });
  const first = await Promise.race([ready, exited]);
  if (typeof first !== "string" || child.pid === undefined)
    return { exitCode: await exited, words };
  return {
    ...readyOf(first),
    pid: child.pid,
    words: () => words,
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

/** The same, for tests in which a refusal would be the failure. */
export async function launchWell(
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Launched> {
  const launched = await launch(flags, environment);
  if ("exitCode" in launched) throw new Error(`exit ${launched.exitCode}\n${launched.words}`);
  return launched;
}

function readyOf(line: string): { readonly url: string; readonly dataDir: string } {
  const said: unknown = JSON.parse(line);
  if (typeof said === "object" && said !== null && "url" in said && "dataDir" in said) {
    const { url, dataDir } = said;
    if (typeof url === "string" && typeof dataDir === "string") return { url, dataDir };
  }
  throw new Error(`not a ready line: ${line}`);
}
