import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { pagesBegin } from "./pages-begin.ts";
import { pdfReader } from "./pdf-reader.ts";
import { precompressed } from "./precompressed.ts";

const server = process.env["DAOWEI_SERVER"] ?? "http://127.0.0.1:4850";

const manifest: unknown = JSON.parse(
  readFileSync(new URL("./package.json", import.meta.url), "utf8"),
);
const version =
  typeof manifest === "object" && manifest !== null && "version" in manifest
    ? manifest.version
    : undefined;

export default defineConfig({
  define: { "import.meta.env.VITE_VERSION": JSON.stringify(version) },
  plugins: [react(), pdfReader(), pagesBegin(), precompressed()],
  build: {
    target: "chrome110",
    sourcemap: false,
    license: { fileName: "licences.txt" },
    chunkSizeWarningLimit: 700,
    // One file of styles: every further one costs a page a round trip on a slow line.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // Named after all that share them, they would be named in kilobytes wherever they are asked for.
        chunkFileNames: ({ name }) =>
          `assets/${name.startsWith("shared") ? "shared" : "[name]"}-[hash].js`,
        codeSplitting: {
          groups: [
            // What every page begins with goes in few files: each request costs a round trip on a slow line.
            { name: "libraries", tags: ["$initial"], test: /node_modules/, priority: 2 },
            { name: "shell", tags: ["$initial"], priority: 1 },
            { name: "common", minShareCount: 6, priority: 1 },
            {
              name: "shared",
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 2_000,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: { "/api": { target: server, changeOrigin: true } },
  },
});
