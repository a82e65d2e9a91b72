import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { pdfReader } from "./pdf-reader.ts";
import { precompressed } from "./precompressed.ts";
import { preloadFrame } from "./preload-frame.ts";

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
  plugins: [react(), preloadFrame(), pdfReader(), precompressed()],
  build: {
    target: "chrome110",
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page begins with goes in few files: each request costs a round trip on a slow line.
            { name: "libraries", tags: ["$initial"], test: /node_modules/, priority: 2 },
            { name: "shell", tags: ["$initial"], priority: 1 },
            {
              name: "shared",
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 4_000,
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
