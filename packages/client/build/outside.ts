import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { published } from "./build-package.ts";

export { published } from "./build-package.ts";

const require = createRequire(import.meta.url);

/** The compilers that users have, by the version that each says it is. */
export const compilers = {
  "5.9": require.resolve("typescript-5/lib/tsc.js"),
  "6.0": require.resolve("@typescript/typescript6/bin/tsc6"),
  "7.0": join(dirname(require.resolve("typescript/package.json")), "bin/tsc"),
} as const;

/** An empty folder outside the workspace into which the packed client was installed. */
export interface Outside {
  readonly folder: string;
  readonly packed: string;
  write(name: string, text: string): void;
  /** Runs a program there and gives what it said; throws when it fails. */
  run(program: string, ...words: readonly string[]): string;
  clear(): void;
}

/** Installs a tarball of the client as somebody would who has nothing else; packs the one that is built where none is named. */
export function installOutside(kept?: string): Outside {
  if (kept === undefined && !existsSync(join(published, "package.json")))
    throw new Error("the client is not built: pnpm -C packages/client build");
  const folder = mkdtempSync(join(tmpdir(), "daowei-outside-"));
  const run = (program: string, ...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: "utf8" });
    if (status !== 0)
      throw new Error(`${program} ${words.join(" ")} ended with ${status}\n${stdout}${stderr}`);
    return stdout;
  };
  const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  if (kept === undefined) run("npm", "pack", published, "--pack-destination", folder);
  else copyFileSync(kept, join(folder, basename(kept)));
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack left no tarball");
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  run("npm", "install", ...quietly, `./${tarball}`);
  return {
    folder,
    packed: join(folder, tarball),
    write: (name, text) => writeFileSync(join(folder, name), text),
    run,
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
