import { resources } from "./chinese.ts";
import type { Translated } from "./translated.ts";

type Tables = Translated<typeof resources>;

let spoken: Tables = resources;

export function speak(tables: Tables): void {
  spoken = tables;
}

let finish = (text: string): string => text;

/** What the language of the page still does to a text once its facts are in place. */
export function finishBy(finishing: (text: string) => string): void {
  finish = finishing;
}

/** The words of an area in the language of the page, for what is no component. Asked when they are used, never before. */
export function wordsOf<A extends keyof Tables>(area: A): Tables[A] {
  return spoken[area];
}

/** A text with its facts in place. */
export function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return finish(text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? "")));
}

/** The word of a key that came over the wire; one without a word stands as it is. */
export function wordOf(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? key;
}

/** Punctuation between parts that are put together here. */
export function mark(name: keyof Tables["domain"]["mark"]): string {
  return spoken.domain.mark[name];
}

/** Several things that are wanting, said as one sentence: the first begins it, the others go on. */
export function asOneSentence(parts: readonly string[]): string {
  return capital(
    parts
      .map((part) =>
        /^[A-Z][a-z]/.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part,
      )
      .join(mark("semicolon")),
  );
}

/** What somebody wrote, or a name that is no word of the sentence, between the marks of the language. */
export function quoted(text: string): string {
  return `${mark("quoted")}${text}${mark("unquoted")}`;
}

/** Words as they stand on a button or over a dialog: with a capital, in a script that has them. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("en") + words.slice(1);
}
