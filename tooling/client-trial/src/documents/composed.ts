import { readFileSync } from "node:fs";
import { join } from "node:path";

const project = join(import.meta.dirname, "../../../..");
/** Where the documents of the client stand. */
export const documents = join(project, "docs/client");
/** The programs that they show; those of other languages stand with their clients. */
export const examples = join(documents, "examples");

const shown =
  /<!-- ((?:examples|clients\/\w+)\/([\w-]+\.(ts|py|java))) -->\n(?:\n```(?:ts|python|java)\n[^]*?\n```\n)?/g;
const listed = /<!-- kinds -->\n[^]*$/;
const languages: Readonly<Record<string, string>> = { ts: "ts", py: "python", java: "java" };

/** A document with every program as its file has it, and with `kinds` where it lists them. */
export function composed(document: string, kinds: string): string {
  const program = (_: string, ...[path = "", , ending = ""]: readonly string[]) => {
    const from = path.startsWith("examples/") ? documents : project;
    const code = readFileSync(join(from, path), "utf8").trimEnd();
    return `<!-- ${path} -->\n\n\`\`\`${languages[ending]}\n${code}\n\`\`\`\n`;
  };
  return document.replaceAll(shown, program).replace(listed, () => `<!-- kinds -->\n\n${kinds}`);
}

/** The programs in TypeScript that a document shows. */
export function programsIn(document: string): readonly string[] {
  return [...document.matchAll(shown)].flatMap(([, , name = "", ending]) =>
    ending === "ts" ? [name] : [],
  );
}
