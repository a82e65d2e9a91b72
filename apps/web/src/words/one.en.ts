const nouns: readonly string[] = [
  "anchors",
  "attachments",
  "batches",
  "cells",
  "changes",
  "characters",
  "columns",
  "days",
  "deadlines",
  "drafts",
  "entries",
  "errors",
  "findings",
  "groups",
  "items",
  "lines",
  "messages",
  "numbers",
  "persons",
  "places",
  "policies",
  "posts",
  "problems",
  "reminders",
  "requests",
  "rows",
  "sheets",
  "steps",
  "transfers",
  "versions",
  "warnings",
];
const verbs: Readonly<Record<string, string>> = {
  are: "is",
  differ: "differs",
  have: "has",
  match: "matches",
  refer: "refers",
  rest: "rests",
  use: "uses",
  wait: "waits",
  were: "was",
};
const counted = new RegExp(
  String.raw`(?<![\d.,\-])1 ((?:more |new |working |approved )*)(${nouns.join("|")})\b(?: (${Object.keys(verbs).join("|")})\b)?`,
  "g",
);

function oneOf(noun: string): string {
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  return noun.endsWith("tches") ? noun.slice(0, -2) : noun.slice(0, -1);
}

/** English says one thing differently from several: "1 transfers match" reads "1 transfer matches". */
export function oneInEnglish(text: string): string {
  return text.replaceAll(counted, (...[, kind = "", noun = "", verb]: readonly string[]) => {
    const said = verb === undefined ? "" : ` ${verbs[verb] ?? verb}`;
    return `1 ${kind}${oneOf(noun)}${said}`;
  });
}
