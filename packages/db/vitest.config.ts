import { defineConfig } from "vitest/config";

export default defineConfig({
  // Servers are started and killed in here, and other packages may be testing at the same time.
  test: { include: ["src/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 180_000 },
});
