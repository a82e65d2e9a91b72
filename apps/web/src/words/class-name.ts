import { insuredClass } from "./domain.zh.ts";
import { wordsOf } from "./spoken.ts";

/** The name of an insured class; a class that a policy alone names keeps its own key. */
export function classNameOf(key: string): string {
  return nameIn(wordsOf("domain").insuredClass, key);
}

/** The same as a file's heading has it: in Chinese whatever the pages speak, for the server reads it. */
export function classHeadingOf(key: string): string {
  return nameIn(insuredClass, key);
}

function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key;
}
