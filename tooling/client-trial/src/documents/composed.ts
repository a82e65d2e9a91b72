import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the documents of the client stand. */
export const documents = join(import.meta.dirname, "../../../../docs/client");
/** The programs that they show. */
export const examples = join(documents, "examples");

const shown = /<!-- examples\/([\w-]+\.ts) -->\n(?:\n```ts\n[^]*?\n```\n)?/g;
const listed = /<!-- kinds -->\n[^]*$/;

/** A document with every program as its file has it, and with `kinds` where it lists them. */
export function composed(document: string, kinds: string): string {
  const program = (_: string, name: string) => {
    const code = readFileSync(join(examples, name), "utf8").trimEnd();
    return `<!-- examples/${name} -->\n\n\`\`\`ts\n${code}\n\`\`\`\n`;
  };
  return document.replaceAll(shown, program).replace(listed, () => `<!-- kinds -->\n\n${kinds}`);
}

/** The programs that a document shows. */
export function programsIn(document: string): readonly string[] {
  return [...document.matchAll(shown)].flatMap(([, name]) => name ?? []);
}
