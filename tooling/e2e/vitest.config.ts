import { defineConfig } from "vitest/config";

export default defineConfig({
  // One browser and one server at a time: the figures are taken on small machines.
  test: {
    include: ["src/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 180_000,
    // As patient as the pages' own waits: a page that is asked for has not come in one second on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
