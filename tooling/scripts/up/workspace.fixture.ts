import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const launcher = join(import.meta.dirname, "..");

/** A folder that holds the launcher and the manifest and nothing else, as after a download. */
export function bareWorkspace(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "daowei-launcher-"));
  chmodSync(folder, 0o755);
  cpSync(join(launcher, "../../package.json"), join(folder, "package.json"));
  cpSync(join(launcher, "up.mjs"), join(folder, "tooling/scripts/up.mjs"));
  cpSync(join(launcher, "up"), join(folder, "tooling/scripts/up"), { recursive: true });
  const remove = () => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, remove };
}

/** Writes a file of the workspace; a program when it begins with #!. */
export function write(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content, { mode: content.startsWith("#!") ? 0o755 : 0o644 });
}

/** Tools that stand where the workspace's own lie once it is installed: each does what its script says. */
export function installTools(
  folder: string,
  tools: Readonly<Record<"pnpm" | "turbo" | "oxfmt", string>>,
): void {
  write(folder, "node_modules/.modules.yaml", "");
  for (const [name, script] of Object.entries(tools)) {
    write(folder, `node_modules/.bin/${name}`, `#!/bin/sh\n${script}\n`);
  }
}

export interface Running {
  readonly ended: Promise<Ended>;
  readonly pid: number;
  signal(signal: NodeJS.Signals): void;
  /** Resolves once the output holds these words. */
  says(words: string): Promise<void>;
}

export function up(
  folder: string,
  words: readonly string[],
  how: {
    env?: NodeJS.ProcessEnv;
    uid?: number;
    nodeFlags?: readonly string[];
    program?: string;
  } = {},
): Running {
  const entry = join(folder, "tooling/scripts/up.mjs");
  const user = how.uid === undefined ? {} : { uid: how.uid, gid: how.uid };
  const child = spawn(
    how.program ?? process.execPath,
    [...(how.nodeFlags ?? []), entry, ...words],
    {
      cwd: folder,
      env: { ...process.env, CI: "true", ...how.env },
      stdio: ["ignore", "pipe", "pipe"],
      ...user,
    },
  );
  let out = "";
  let err = "";
  const waiting: { readonly words: string; readonly heard: () => void }[] = [];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
    for (const one of waiting) if (out.includes(one.words)) one.heard();
  });
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.on("close", (code) => resolve({ code, out, err })),
  );
  if (child.pid === undefined) throw new Error("the launcher did not start");
  return {
    ended,
    pid: child.pid,
    signal: (signal) => child.kill(signal),
    says: (wanted) => {
      if (out.includes(wanted)) return Promise.resolve();
      const heard = new Promise<void>((resolve) => waiting.push({ words: wanted, heard: resolve }));
      const gone = ended.then(({ out: all, err: errors }) => {
        throw new Error(`ended without saying "${wanted}":\n${all}${errors}`);
      });
      return Promise.race([heard, gone]);
    },
  };
}
