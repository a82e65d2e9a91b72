import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export const builtPages = join(import.meta.dirname, "../../../../apps/web/dist");
const assets = join(builtPages, "assets");

export interface Asset {
  readonly name: string;
  readonly content: string;
  readonly gzipped: number;
}

/** Every script and style of the built pages. */
export function readAssets(): readonly Asset[] {
  return readdirSync(assets)
    .filter((name) => /\.(?:js|css)$/.test(name))
    .map((name) => {
      const content = readFileSync(join(assets, name), "utf8");
      return { name, content, gzipped: gzipSync(content, { level: 9 }).length };
    });
}

export const readIndex = (): string => readFileSync(join(builtPages, "index.html"), "utf8");

const staticImport = /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g;

/** A script and all that it cannot run without. */
function withImports(entry: Asset, all: readonly Asset[]): ReadonlySet<Asset> {
  const reached = new Set([entry]);
  for (const asset of reached)
    for (const [, name] of asset.content.matchAll(staticImport)) {
      const imported = all.find((one) => one.name === name);
      if (imported !== undefined) reached.add(imported);
    }
  return reached;
}

export type Weights = Readonly<Record<string, number>>;

const sum = (parts: Iterable<Asset>) => [...parts].reduce((total, one) => total + one.gzipped, 0);
/** `overview-page-BNjGrFna.js` is the page `overview-page`, whatever its content. */
const plainName = (name: string) => name.replace(/-[\w-]{8}\.(?:js|css)$/, "");

/** Bytes after gzip: what every page begins with, what each page adds to it, and the heaviest single script. */
export function weigh(all: readonly Asset[], index: string): Weights {
  const scripts = all.filter(({ name }) => name.endsWith(".js"));
  const entries = scripts.filter(
    ({ name }) => index.includes(`/${name}"`) || name.startsWith("frame-"),
  );
  const shell = new Set(entries.flatMap((entry) => [...withImports(entry, scripts)]));
  const pages = scripts
    .filter(({ name }) => /^[a-z-]+-page-[\w-]{8}\.js$/.test(name))
    .map((page): [string, number] => [
      plainName(page.name),
      sum([...withImports(page, scripts)].filter((part) => !shell.has(part))),
    ])
    .toSorted(([a], [b]) => a.localeCompare(b));
  const styles = all.filter(({ name }) => name.endsWith(".css"));
  return {
    shell: sum(shell),
    "all styles": sum(styles),
    "largest script": Math.max(...scripts.map(({ gzipped }) => gzipped)),
    ...Object.fromEntries(pages),
  };
}
