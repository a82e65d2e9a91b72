import { wordsOf } from "../words/spoken.ts";

/** What an office wrote stays as written; the built-in steps are said in the language of the page. */
export function stepName({ key, name }: { key: string; name: string }, builtIn: boolean): string {
  const known: Readonly<Record<string, string>> = wordsOf("batches").approval.builtInStep;
  return (builtIn ? known[key] : undefined) ?? name;
}
