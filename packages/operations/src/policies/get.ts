import {
  advanceInWords,
  citationsOfRules,
  dateOfCount,
  dateOfDeadline,
  deadlineInWords,
  headcountDayInWords,
  ruleInWords,
  weakest,
} from "@daowei/domain/policies";
import { ok } from "@daowei/domain/result";
import { findPolicy } from "../apportionment/preview.ts";
import type { Act, Acting } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import { summarisePolicy } from "./summary.ts";

/** One policy with its cases, dates, sentences and the file itself. */
export const getPolicy: Act<{ readonly id: string }, ReturnType<typeof detailOf>> = async (
  context,
  { id },
) => {
  const loaded = findPolicy(context, id);
  return loaded.ok ? ok(detailOf(context, loaded.value)) : loaded;
};

function detailOf(context: Acting, loaded: LoadedPolicy) {
  const { compiled, text } = loaded;
  const summary = summarisePolicy(context, loaded);
  const ruled = citationsOfRules(loaded.policy.document);
  return {
    ...summary,
    citations: Object.entries(compiled.citations).map(([key, citation]) => {
      return { key, structured: ruled.has(key), ...citation };
    }),
    cases: casesOf(loaded),
    contributions: compiled.contributions.map((one) => ({
      yuan: one.yuan,
      kind: one.kind,
      coverageYear: one.coverage_year,
      citationKey: one.cite,
      confidence: confidenceOf(loaded, one.cite),
    })),
    headcounts: headcountsOf(loaded, summary.toYear),
    settlement: settlementOf(loaded),
    deadlines: compiled.deadlines.map((one) => ({
      what: one.title,
      on: dateOfDeadline(one, summary.toYear),
      rule: deadlineInWords(one),
      citationKey: one.cite,
      fallback: one.fallback === true,
    })),
    notes: compiled.notes.map((note) => note.text),
    source: text,
  };
}

function headcountsOf({ compiled }: LoadedPolicy, year: number) {
  return compiled.headcounts.map((one) => ({
    what: one.title,
    on: dateOfCount(one, year),
    rule: headcountDayInWords(one),
    status: one.status ?? null,
    use: one.use ?? null,
    citationKey: one.cite,
  }));
}

function settlementOf({ compiled: { advances, settlement } }: LoadedPolicy) {
  return [
    ...advances.map((one) => {
      return { what: one.title, rule: advanceInWords(one), citationKey: one.cite };
    }),
    ...settlement.map((one) => {
      return { what: one.title, rule: one.note ?? one.title, citationKey: one.cite };
    }),
  ];
}

/** A case is no surer than the sentences it rests on. */
function casesOf(loaded: LoadedPolicy) {
  const { policy, compiled } = loaded;
  return policy.document.cases.map((one) => ({
    id: one.id,
    appliesTo: one.title,
    insuredClasses: [...(one.when?.classes ?? compiled.classes)],
    confidence: weakest([
      one.confidence ?? compiled.confidence,
      ...one.shares.map((share) => confidenceOf(loaded, share.cite)),
    ]),
    note: one.note ?? null,
    shares: one.shares.map((share) => ({
      level: share.level,
      rule: ruleInWords(share.amount, policy.document),
      citationKey: share.cite,
    })),
  }));
}

function confidenceOf({ compiled }: LoadedPolicy, key: string) {
  const citation = compiled.citations[key];
  if (citation === undefined) throw new Error(`${compiled.id} was compiled without ${key}`);
  return citation.confidence;
}
