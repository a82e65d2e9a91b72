import { policiesMentioned } from "../resolving/mentioned.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";

/**
 * For each class of a policy the first one that the file never tells apart from it: wherever one is listed, so is the other.
 * What a policy says of the one it says of the other, unless it refers to other policies, which may tell them apart.
 */
export function firstAlike(document: PolicyDocument): ReadonlyMap<string, string> {
  const mentions = new Map(document.classes.map((name) => [name, ""]));
  let place = 0;
  const mention = (name: string, how: string) => {
    const before = mentions.get(name);
    if (before !== undefined) mentions.set(name, `${before} ${how}`);
  };
  const walk = (part: unknown): void => {
    // Anything but a list of names, even a form that is not known yet, sets a class apart from all others.
    if (typeof part === "string") mention(part, part);
    if (typeof part !== "object" || part === null) return;
    if (Array.isArray(part)) {
      place += 1;
      const list = String(place);
      for (const item of part) if (typeof item === "string") mention(item, list);
      for (const item of part) if (typeof item !== "string") walk(item);
      return;
    }
    for (const [key, value] of Object.entries(part)) {
      mention(key, key);
      walk(value);
    }
  };
  const { classes: _classes, examples: _examples, ...rules } = document;
  walk(rules);
  const apart = policiesMentioned(document).length > 0;
  const groups = Map.groupBy(document.classes, (name) => (apart ? name : mentions.get(name)));
  return new Map(
    [...groups.values()].flatMap((alike) => alike.map((name) => [name, alike[0] ?? name])),
  );
}
