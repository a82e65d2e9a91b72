import { defineConfig } from "vitest/config";

// A crowded machine is slow, not wrong: no test here measures time.
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 180_000 },
});
