import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const texts = /\.(?:m?js|css|html|svg)$/;
/** Below this the answer fits into one packet anyway. */
const smallest = 1024;

/** Lays a brotli and a gzip twin beside every built text: many proxies of offices strip brotli, and nobody waits for a compressor. */
export function precompressed(): Plugin {
  let folder = "dist";
  return {
    name: "daowei:precompressed",
    apply: "build",
    configResolved: ({ build }) => {
      folder = build.outDir;
    },
    closeBundle: () => {
      const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
      for (const name of files.filter((file) => texts.test(file))) {
        const path = join(folder, name);
        const text = readFileSync(path);
        if (text.length < smallest) continue;
        const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        writeFileSync(`${path}.br`, brotliCompressSync(text, { params: quality }));
        writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
      }
    },
  };
}
