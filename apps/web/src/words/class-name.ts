import { insuredClass } from "./domain.zh.ts";

const names: Readonly<Record<string, string>> = insuredClass;

/** The Chinese name of an insured class; a class that a policy alone names keeps its own key. */
export function classNameOf(key: string): string {
  return names[key] ?? key;
}
