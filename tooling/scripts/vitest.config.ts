import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["{up,place-readings}/**/*.test.ts"], testTimeout: 60_000 },
});
