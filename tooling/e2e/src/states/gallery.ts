import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Chapter } from "./chapters.ts";

export const gallery = join(import.meta.dirname, "../../../../docs/screens");

/** The screens most at work, kept in further looks as well. */
export const most: ReadonlySet<string> = new Set([
  "sign-in",
  "overview",
  "inbox-review",
  "batches",
  "batch",
  "receipt",
  "wizard-preview",
  "import-good",
  "transfers",
  "deadlines",
  "policy",
  "dialog-review",
]);

/** Look and size of those further pictures. */
export const furtherLooks = [
  ["zh-dark", "1366x768"],
  ["en-light", "1366x768"],
  ["zh-light", "1920x1080"],
] as const;

/** What is behind the name of a picture. */
export function suffixOf(look: string, size: string): string {
  return look === "zh-light" && size === "1366x768" ? "" : `-${look}-${size}`;
}

/** A page that shows them all, chapter by chapter. */
export function writeGallery(chapters: readonly Chapter[]): void {
  const head = [
    "# Every screen",
    "",
    "Made by `pnpm -C tooling/e2e run screens` from the demonstration, 1366 × 768, Chinese, light; the table of states is in `tooling/e2e/src/states`.",
    "Other looks and sizes are made on demand: `--looks zh-light,zh-dark,en-light,en-dark --sizes 1366x768,1920x1080 --out FOLDER`, one screen with `--only NAME`. The screens most at work stand here in three further looks.",
    "",
    ...chapters.map(
      ({ title, states }) =>
        `- ${title}: ${states.map(({ name }) => `[${name}](#${name})`).join(", ")}`,
    ),
    "",
  ];
  const parts = chapters.map(
    ({ title, states }) => `## ${title}\n\n${states.map(entryOf).join("\n")}`,
  );
  writeFileSync(join(gallery, "README.md"), `${head.join("\n")}\n${parts.join("\n")}`);
}

function entryOf({ name, card, path, open, paper }: Chapter["states"][number]): string {
  const where = decodeURIComponent(path).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…");
  const how = paper === true ? ", printed" : open === undefined ? "" : ", opened";
  const line = `${card === "" ? "" : `${card}, `}\`${where}\`${how}`;
  const further = furtherLooks.map(
    ([look, size]) => `[${look} ${size}](${name}${suffixOf(look, size)}.webp)`,
  );
  return [
    `### ${name}\n`,
    `${line}${most.has(name) ? `; ${further.join(", ")}` : ""}\n`,
    `![${name}](${name}.webp)\n`,
  ].join("\n");
}
