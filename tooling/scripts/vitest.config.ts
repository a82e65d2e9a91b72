import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["up/**/*.test.ts"], testTimeout: 60_000 } });
