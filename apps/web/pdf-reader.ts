import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const inPackage = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

const scripts = "legacy/build";
const forOldBrowsers = readFileSync(join(import.meta.dirname, "pdf-in-old-browsers.js"));

/** What the reader fetches when a file needs it: tables of Chinese encodings, fonts that need not be in the file, pictures of scanners. */
const parts: readonly (readonly [string, RegExp])[] = [
  [scripts, /^pdf(?:\.worker)?\.min\.mjs$/],
  ["cmaps", /^(?:Adobe-GB1|GB|UniGB)[^]*\.bcmap$/],
  ["standard_fonts", /^(?:Foxit|Liberation)/],
  ["wasm", /_nowasm_fallback\.js$/],
];

/** Lays the reader of PDF files beside the pages: no page begins with it, and it is fetched when somebody looks at a file. */
export function pdfReader(): Plugin {
  return {
    name: "daowei:pdf-reader",
    apply: "build",
    generateBundle() {
      for (const [folder, wanted] of parts)
        for (const name of readdirSync(join(inPackage, folder)).filter((one) => wanted.test(one))) {
          const source = readFileSync(join(inPackage, folder, name));
          const isScript = folder === scripts;
          this.emitFile({
            type: "asset",
            fileName: `pdf/${isScript ? "" : `${folder}/`}${name}`,
            source: isScript ? Buffer.concat([forOldBrowsers, source]) : source,
          });
        }
    },
  };
}
