import { compare, exact, exactToText, minus, plus } from "#money";
import { type CompileContext, type Policy, uncheckedRuleBook } from "#policies";
import type { OpenCase } from "./problem.ts";

/** The cases of a changed policy whose shares do not add up to the standard, each with what would close it. */
export function openCases(policy: Policy, context: CompileContext): readonly OpenCase[] {
  const { document } = policy;
  const book = uncheckedRuleBook(policy, context);
  const found = new Map<string, OpenCase>();
  for (const year of document.years) {
    for (const { first } of book.kindsOfPlaces(year)) {
      for (const insuredClass of document.classes) {
        const ruling = book.ruling(year, first.code, insuredClass);
        if (ruling.ok || ruling.problem.kind !== "shares-do-not-add-up") continue;
        const { caseId, standardYuan, sharesYuan } = ruling.problem;
        const key = `${caseId} ${standardYuan} ${sharesYuan}`;
        if (found.has(key)) continue;
        const own = document.cases.find(({ id }) => id === caseId);
        if (own === undefined) throw new Error(`no case ${caseId}`);
        const { title } = own;
        const proposals = proposalsFor(own, minus(exact(standardYuan), exact(sharesYuan)));
        found.set(key, { caseId, title, standardYuan, sharesYuan, proposals });
      }
    }
  }
  return [...found.values()];
}

/** For each fixed share that nobody set, the value that makes up for what is missing. */
function proposalsFor(
  { id, shares }: Policy["document"]["cases"][number],
  missing: ReturnType<typeof exact>,
): OpenCase["proposals"] {
  return shares.flatMap(({ level, amount, cite }) => {
    if (!("yuan" in amount) || cite.startsWith("what-if-")) return [];
    const value = plus(exact(amount.yuan), missing);
    return compare(value, exact("0")) < 0
      ? []
      : [{ path: `${id}.${level}`, value: exactToText(value) }];
  });
}
