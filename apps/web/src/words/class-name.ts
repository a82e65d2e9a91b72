import { wordsOf } from "./spoken.ts";

/** The name of an insured class; a class that a policy alone names keeps its own key. */
export function classNameOf(key: string): string {
  const names: Readonly<Record<string, string>> = wordsOf("domain").insuredClass;
  return names[key] ?? key;
}
