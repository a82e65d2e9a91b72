import type { DocumentPath } from "../reading/problem.ts";
import { allMentions, amountsIn } from "../resolving/mentioned.ts";
import type { PersonalRules, PolicyDocument } from "../schema/policy-document.ts";
import type { Finding } from "./report.ts";

interface PlacedCite {
  readonly cite: string;
  readonly path: DocumentPath;
}

function citesIn(document: PolicyDocument): readonly PlacedCite[] {
  const lists = [
    "notes",
    "standards",
    "takeovers",
    "gaps",
    "headcounts",
    "deadlines",
    "advances",
    "settlement",
  ] as const;
  const own = lists.flatMap((key) =>
    document[key].flatMap(({ cite }, index) =>
      cite === undefined ? [] : [{ cite, path: [key, index, "cite"] }],
    ),
  );
  const named = Object.entries(document.bases).map(([name, { cite }]) => {
    return { cite, path: ["bases", name, "cite"] };
  });
  const plain = (["attributes", "rounding"] as const).flatMap((key) => [
    ...citesWithin(document[key], [key]),
  ]);
  const shares = (["cases", "splits"] as const).flatMap((key) =>
    document[key].flatMap((item, index) =>
      item.shares.map(({ cite }, at) => ({ cite, path: [key, index, "shares", at, "cite"] })),
    ),
  );
  const inner = amountsIn(document).flatMap(({ amount, path }) =>
    [...allMentions(amount)].flatMap(({ cites }) =>
      (cites ?? []).flatMap((cite) => (cite === undefined ? [] : [{ cite, path }])),
    ),
  );
  const personal = personalSections.flatMap((key) => [...citesWithin(document[key], [key])]);
  return [...own, ...named, ...plain, ...shares, ...inner, ...personal];
}

const personalSections = [
  "categories",
  "contributions",
  "assistance",
  "assistance_overlap",
  "critical_illness",
  "waiting",
  "legacy_gaps",
] as const satisfies readonly (keyof PersonalRules)[];

function* citesWithin(part: unknown, path: DocumentPath): Generator<PlacedCite> {
  if (typeof part !== "object" || part === null) return;
  for (const [name, value] of Object.entries(part)) {
    const here = [...path, Array.isArray(part) ? Number(name) : name];
    if (name === "cite" && typeof value === "string") yield { cite: value, path: here };
    else yield* citesWithin(value, here);
  }
}

/** The keys of the sentences that a rule rests on; a sentence that notes alone speak of is not structured 未结构化. */
export function citationsOfRules(document: PolicyDocument): ReadonlySet<string> {
  return new Set(
    citesIn(document).flatMap(({ cite, path }) => (path[0] === "notes" ? [] : [cite])),
  );
}

/** Every citation that is named must exist, and every one that exists must be named. */
export function* checkCitations(document: PolicyDocument): Generator<Finding> {
  const valid = Object.keys(document.citations);
  const used = new Set<string>();
  for (const { cite, path } of citesIn(document)) {
    used.add(cite);
    if (valid.includes(cite)) continue;
    yield { kind: "unknown-citation", path, expected: valid.join("|"), found: cite, valid };
  }
  for (const key of valid) {
    if (used.has(key)) continue;
    yield {
      kind: "unused-citation",
      path: ["citations", key],
      expected: "cite",
      found: key,
      atKey: true,
    };
  }
}
