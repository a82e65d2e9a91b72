import { defineConfig } from "vitest/config";

/** The acceptance checks of pages (docs/acceptance.md), which sit at both places. */
const acceptance = [
  "src/acceptance/*.test.ts",
  "src/audit.test.ts",
  "src/autumn-of-2026.test.ts",
  "src/import.test.ts",
  "src/killed-under-a-dialog.test.ts",
  "src/send-back.test.ts",
  "src/story.test.ts",
  "src/sums-and-charts.test.ts",
];
/** Figures are taken with nothing else of ours running. */
const measured = ["src/large-batch.test.ts"];
const patience = {
  testTimeout: 300_000,
  hookTimeout: 180_000,
  // As patient as the pages' own waits: a page that is asked for has not come in one second on a busy machine.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...patience,
          name: "stories",
          include: ["src/**/*.test.ts"],
          exclude: measured,
          // Each has a server, a database and a browser of its own; two at a time fit on a small machine.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...patience,
          name: "large screen, English, dark",
          include: acceptance,
          exclude: ["src/acceptance/table.test.ts"],
          env: { DAOWEI_SITTING_PLACE: "large" },
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...patience,
          name: "measured",
          include: measured,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
