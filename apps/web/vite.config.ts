import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["DAOWEI_SERVER"] ?? "http://127.0.0.1:4850";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "chrome105",
    sourcemap: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: { "/api": { target: server, changeOrigin: true } },
  },
});
