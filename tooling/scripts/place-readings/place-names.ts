import { readFileSync } from "node:fs";

/** Names of places that exist or existed, from the library's tables. */
export function placeNames(): readonly string[] {
  const cell = (file: string, at: number) =>
    readFileSync(new URL(`../../../packages/policies/divisions/${file}`, import.meta.url), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((row) => row.split(",")[at] ?? "");
  return [...new Set([...cell("places.csv", 1), ...cell("aliases.csv", 1)])];
}
