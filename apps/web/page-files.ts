import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rolldown } from "vite";
import type { PageFiles } from "./src/early/fetch-page-files.ts";

const router = join(import.meta.dirname, "src/app/router.tsx");

type Chunk = Rolldown.OutputChunk;

/** Every route of `router.tsx` and the module its page is in: `/batches/$batchId` and `batches/batch-page.tsx`. */
function readRoutes(): readonly (readonly [path: string, module: string])[] {
  const parts = readFileSync(router, "utf8").split("createRoute({").slice(1);
  const ownScript = parts.filter((part) => /^[^;]*lazyRouteComponent/.test(part));
  return ownScript.map((part) => {
    const path = /path: "([^"]+)"/.exec(part)?.[1];
    const module = /import\("\.\.\/([^"]+)"\)/.exec(part)?.[1];
    if (path === undefined || module === undefined)
      throw new Error(`a route without its path or its page: ${part.slice(0, 200)}`);
    return [path, module];
  });
}

function chunkOf(module: string, chunks: readonly Chunk[]): Chunk {
  const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${module}`));
  if (found === undefined) throw new Error(`the build has no script of ${module}`);
  return found;
}

/** A script and what it cannot run without; styles are one file, which every page has. */
function neededBy(script: Chunk, chunks: readonly Chunk[]): readonly string[] {
  const reached = new Set([script]);
  for (const { imports } of reached)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) reached.add(chunk);
  return [...reached].map(({ fileName }) => fileName);
}

/** What each page needs besides what `index.html` names already. */
export function filesOfPages(html: string, chunks: readonly Chunk[]): PageFiles {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const pages = fixedFirst(readRoutes()).map(([path, module]) => {
    const needed = neededBy(chunkOf(module, chunks), chunks);
    const besides = needed.filter((name) => !html.includes(name));
    return [`^${path.replaceAll(/\$\w+/g, "[^/]+")}$`, besides.map(numberOf)] as const;
  });
  const english = chunkOf("words/english.ts", chunks).fileName;
  return { files: [...numbers.keys()], english, pages };
}

/** `/batches/new` before `/batches/$batchId`. */
function fixedFirst<T>(routes: readonly (readonly [string, T])[]) {
  const isOpen = (path: string) => Number(path.includes("$"));
  return routes.toSorted(([a], [b]) => isOpen(a) - isOpen(b));
}
