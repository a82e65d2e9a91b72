import { ok, refuse, type Result } from "#result";
import type { Elsewhere, Unreckonable } from "../mechanisms/mechanism.ts";
import { nearestName } from "../reading/nearest.ts";
import type { LookElsewhere } from "./question.ts";
import type { RuleBook } from "./rule-book.ts";
import { doubtsOf } from "../trace.ts";
import type { Terms } from "./ruling.ts";

/** The policies that a policy may refer to. */
export type Others = ReadonlyMap<string, Other>;

/** Another policy: the years and classes that it governs, and what it says. */
export interface Other {
  readonly years: readonly number[];
  readonly classes: readonly string[];
  readonly book: RuleBook;
}

/** Looks up another policy's terms for the same place and a class; refuses where that policy refuses. */
export function lookingIn(others: Others): LookElsewhere {
  return (policyId, { place, insuredClass, year }): Result<Elsewhere, Unreckonable> => {
    const other = others.get(policyId);
    if (other === undefined) {
      return refuse({
        kind: "unknown-policy",
        policyId,
        nearest: nearestName(policyId, others.keys()),
      });
    }
    const { years, classes } = other;
    const refused = {
      kind: "policy-refuses",
      policyId,
      year,
      insuredClass,
      years,
      classes,
    } as const;
    if (!years.includes(year)) return refuse({ ...refused, because: "year-not-governed" });
    if (!classes.includes(insuredClass)) return refuse({ ...refused, because: "unknown-class" });
    const found = other.book.ruling(year, place.code, insuredClass);
    return found.ok
      ? ok(answers(found.value.terms))
      : refuse({ ...refused, because: found.problem.kind });
  };
}

// What another policy says of a place is as doubtful as the case by which it says so.
function answers({ standard, standardStep, shares, caseConfidence }: Terms): Elsewhere {
  const doubts = doubtsOf(caseConfidence);
  return {
    standard: { value: standard, step: standardStep },
    share(level) {
      const share = shares.find((candidate) => candidate.level === level);
      return share === undefined
        ? refuse({ kind: "unknown-share", level })
        : ok({ value: share.perHead, step: { ...share.step, ...doubts } });
    },
  };
}

/** The kinds of a place under other policies, each of which has lists of its own and may be asked about another year. */
export function kindsElsewhere(placeCode: string, others: Others): readonly string[] {
  return [...others.values()].flatMap(({ years, book }) =>
    years.map((year) =>
      book.path(year, placeCode).length === 0 ? "" : book.kindOfPlace(year, placeCode),
    ),
  );
}
