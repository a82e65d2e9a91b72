import { compare, exact, exactToText, plus } from "#money";
import type { DocumentPath } from "../reading/problem.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import type { Finding } from "./report.ts";

/** What can be wrong in the sections about persons: categories that are not defined, tiers below the floor, names given twice. */
export function* checkPersonal(document: PolicyDocument): Generator<Finding> {
  const valid = Object.keys(document.categories);
  for (const { names, path } of categoriesNamed(document)) {
    for (const [index, found] of names.entries()) {
      if (valid.includes(found)) continue;
      const expected = valid.join("|");
      yield { kind: "unknown-category", path: [...path, index], expected, found, valid };
    }
  }
  yield* checkTiers(document);
  yield* checkPayers(document);
  yield* checkIds(document);
  yield* checkYears(document);
}

interface NamedCategories {
  readonly names: readonly string[];
  readonly path: DocumentPath;
}

function* categoriesNamed(document: PolicyDocument): Generator<NamedCategories> {
  for (const [key, { includes }] of Object.entries(document.categories)) {
    yield { names: includes ?? [], path: ["categories", key, "includes"] };
  }
  for (const [index, { categories }] of document.assistance.entries()) {
    yield { names: categories, path: ["assistance", index, "categories"] };
  }
  for (const [index, { categories }] of (document.critical_illness?.tilts ?? []).entries()) {
    yield { names: categories, path: ["critical_illness", "tilts", index, "categories"] };
  }
  for (const [index, exemption] of (document.waiting?.exempt ?? []).entries()) {
    if (!("categories" in exemption)) continue;
    yield { names: exemption.categories, path: ["waiting", "exempt", index, "categories"] };
  }
}

function* checkTiers({ contributions }: PolicyDocument): Generator<Finding> {
  for (const [index, { yuan, tiers, lowest_tier: lowest }] of contributions.entries()) {
    if (lowest === undefined) continue;
    const floor = lowest.at_least === "standard" ? yuan : lowest.at_least;
    const stated = [
      { yuan, path: ["contributions", index, "yuan"] },
      ...(tiers ?? []).map((tier, at) => ({
        yuan: tier.yuan,
        path: ["contributions", index, "tiers", at, "yuan"],
      })),
    ];
    for (const { yuan: found, path } of stated) {
      if (compare(exact(found), exact(floor)) >= 0) continue;
      yield { kind: "tier-below-floor", path, expected: floor, found };
    }
  }
}

// The parts of assistance are all of it: a rest, or percents that make a hundred.
function* checkPayers({ assistance }: PolicyDocument): Generator<Finding> {
  const hundred = exact("100");
  for (const [index, { payers }] of assistance.entries()) {
    if (payers === undefined) continue;
    const percents = payers.flatMap(({ part }) => (part === "rest" ? [] : [exact(part.percent)]));
    const sum = percents.reduce(plus, exact("0"));
    const rests = payers.length - percents.length;
    if (rests === 0 ? compare(sum, hundred) === 0 : rests === 1 && compare(sum, hundred) < 0)
      continue;
    yield {
      kind: "shares-do-not-add-up",
      path: ["assistance", index, "payers"],
      expected: "100, or less and one rest",
      found: `${exactToText(sum)}${", rest".repeat(rests)}`,
    };
  }
}

function* checkIds(document: PolicyDocument): Generator<Finding> {
  const lists = [
    { list: document.assistance, path: ["assistance"] },
    { list: document.critical_illness?.tilts ?? [], path: ["critical_illness", "tilts"] },
    { list: document.waiting?.exempt ?? [], path: ["waiting", "exempt"] },
    { list: document.legacy_gaps, path: ["legacy_gaps"] },
    ...document.assistance.map(({ payers }, index) => ({
      list: (payers ?? []).map(({ payer }) => ({ id: payer })),
      path: ["assistance", index, "payers"],
    })),
    ...document.contributions.map(({ tiers }, index) => ({
      list: tiers ?? [],
      path: ["contributions", index, "tiers"],
    })),
  ];
  for (const { list, path } of lists) {
    const ids = list.map(({ id }) => id);
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue;
      const expected = "name-not-used-before";
      yield { kind: "duplicate-id", path: [...path, index, "id"], expected, found: id };
    }
  }
}

function* checkYears(document: PolicyDocument): Generator<Finding> {
  for (const [index, { years }] of (document.critical_illness?.tilts ?? []).entries()) {
    const outside = years?.find((year) => !document.years.includes(year));
    if (outside === undefined) continue;
    yield {
      kind: "year-outside-policy",
      path: ["critical_illness", "tilts", index, "years"],
      expected: document.years.join("|"),
      found: String(outside),
    };
  }
}
