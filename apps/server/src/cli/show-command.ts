import {
  advanceInWords,
  dateOfCount,
  dateOfDeadline,
  deadlineInWords,
  headcountDayInWords,
  levelWords,
  ruleInWords,
} from "@daowei/domain/policies";
import type { Library, LoadedPolicy } from "@daowei/policies";
import { findPolicy } from "./find-policy.ts";
import type { ListFormat } from "./formats.ts";
import { done } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { confidenceWords } from "./words.ts";

/** One provision as people read it: what it is about, what it says, and the key of its sentence. */
interface Said {
  readonly what: string;
  readonly says: string;
  readonly cite: string | null;
}

interface Section {
  readonly title: string;
  readonly key: string;
  readonly provisions: readonly Said[];
}

/** `daowei policies show ID`: what a policy says, provision by provision, each with its sentence. */
export function showPolicy(
  library: Library,
  { policy: idOrFile, format }: { readonly policy: string; readonly format: ListFormat },
): Outcome {
  const found = findPolicy(idOrFile, library);
  if (!found.ok) return found.problem;
  const sections = sectionsOf(found.value).filter(({ provisions }) => provisions.length > 0);
  if (format === "json") return done(`${JSON.stringify(asJson(found.value, sections), null, 2)}\n`);
  return done(asText(found.value, sections));
}

function sectionsOf(loaded: LoadedPolicy): readonly Section[] {
  return [
    { key: "standards", title: "补助标准", provisions: standardsOf(loaded) },
    { key: "cases", title: "谁负担多少", provisions: casesOf(loaded) },
    { key: "takeovers", title: "代为负担", provisions: takeoversOf(loaded) },
    { key: "headcounts", title: "参保人数", provisions: headcountsOf(loaded) },
    { key: "advances", title: "提前下达", provisions: advancesOf(loaded) },
    { key: "settlement", title: "清算", provisions: settlementOf(loaded) },
    { key: "deadlines", title: "到位期限", provisions: deadlinesOf(loaded) },
  ];
}

function standardsOf({ policy: { document } }: LoadedPolicy): readonly Said[] {
  return document.standards.map(({ kind, amount, years, when, cite }) => ({
    what: [...yearsOf(years), ...(when === undefined ? [] : [conditionOf(when)])].join("，"),
    says: `${kind === "floor" ? "不低于 " : ""}${ruleInWords(amount, document)}`,
    cite,
  }));
}

function casesOf({ policy: { document } }: LoadedPolicy): readonly Said[] {
  return document.cases.flatMap((one) =>
    one.shares.map(({ level, amount, kind, assumed, cite }) => ({
      what: [one.title, ...yearsOf(one.years), levelWords[level]].join("，"),
      says: `${kind === "floor" ? "不低于 " : ""}${ruleInWords(amount, document)}${assumed === true ? "（文件未写明）" : ""}`,
      cite,
    })),
  );
}

function takeoversOf({ policy: { document } }: LoadedPolicy): readonly Said[] {
  return document.takeovers.map(({ level, bears, percent, years, when, cite }) => ({
    what: [...yearsOf(years), ...(when === undefined ? [] : [conditionOf(when)])].join("，"),
    says: `${levelWords[level]}负担${levelWords[bears]}部分${percent === undefined ? "" : `的 ${percent}%`}`,
    cite,
  }));
}

const countStatus = { reported: "上报数", verified: "核定数" } as const;
const countUse = { advance: "用于提前下达", settlement: "用于清算" } as const;

function headcountsOf({ compiled }: LoadedPolicy): readonly Said[] {
  return compiled.headcounts.map((one) => {
    const dates = (one.years ?? compiled.years).map((year) => dateOfCount(one, year));
    const named = dates.filter((date) => date !== null).join("、");
    return {
      what: one.title,
      says: [
        headcountDayInWords(one) + (named === "" ? "" : `（${named}）`),
        ...(one.status === undefined ? [] : [countStatus[one.status]]),
        ...(one.use === undefined ? [] : [countUse[one.use]]),
      ].join("，"),
      cite: one.cite,
    };
  });
}

function advancesOf({ compiled }: LoadedPolicy): readonly Said[] {
  return compiled.advances.map((one) => ({
    what: `${one.id} ${one.title}`,
    says: [
      advanceInWords(one),
      ...(one.levels === undefined ? [] : [one.levels.map((each) => levelWords[each]).join("、")]),
      ...yearsOf(one.years),
    ].join("，"),
    cite: one.cite,
  }));
}

function settlementOf({ compiled }: LoadedPolicy): readonly Said[] {
  return compiled.settlement.map(({ title, underpaid, cite }) => ({
    what: title,
    says: `多拨的抵扣以后年度，少拨的${underpaid === "paid" ? "本次补足" : "以后年度补足"}`,
    cite,
  }));
}

function deadlinesOf({ compiled }: LoadedPolicy): readonly Said[] {
  return compiled.deadlines.map((one) => {
    const dates = (one.years ?? compiled.years).map((year) => dateOfDeadline(one, year));
    const named = dates.filter((date) => date !== null).join("、");
    const part = one.percent === undefined ? "" : `，到位 ${one.percent}%`;
    return {
      what: one.title,
      says: `${deadlineInWords(one)}${named === "" ? "" : `（${named}）`}${part}`,
      cite: one.cite,
    };
  });
}

function yearsOf(years: readonly number[] | undefined): readonly string[] {
  return years === undefined ? [] : [`${years.join("、")} 年`];
}

function conditionOf(when: object): string {
  return Object.entries(when)
    .map(([key, value]) => `${key} ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("；");
}

function asJson({ compiled, version }: LoadedPolicy, sections: readonly Section[]): unknown {
  const { id, number, title, issuers, issued, place, years, classes, confidence } = compiled;
  const head = { id, number, title, issuers, issued, place, years, classes, confidence, version };
  return {
    ...head,
    ...Object.fromEntries(sections.map(({ key, provisions }) => [key, provisions])),
    citations: compiled.citations,
    notes: compiled.notes.map(({ text }) => text),
  };
}

function asText({ compiled }: LoadedPolicy, sections: readonly Section[]): string {
  const { number, title, issuers, years, place, gazetteer, confidence, notes } = compiled;
  const placeName = gazetteer.history(place).at(-1)?.name ?? place;
  const head = [
    `${number} ${title}`,
    `${issuers.join("、")} · ${place} ${placeName} · ${years.join("、")} 年 · ${confidenceWords[confidence]}`,
  ];
  const quoted = new Set<string>();
  const body = sections.flatMap((section) => [
    "",
    section.title,
    ...section.provisions.flatMap((said) => [
      `  ${said.what === "" ? "" : `${said.what}：`}${said.says}`,
      ...sentence(said, compiled, quoted),
    ]),
  ]);
  const remarks = notes.length === 0 ? [] : ["", ...notes.map(({ text }) => `说明：${text}`)];
  return `${[...head, ...body, ...remarks].join("\n")}\n`;
}

/** The sentence a provision rests on, once; later provisions name its article only. */
function sentence(
  { cite }: Said,
  { citations }: LoadedPolicy["compiled"],
  quoted: Set<string>,
): readonly string[] {
  const citation = cite === null ? undefined : citations[cite];
  if (citation === undefined || cite === null || quoted.has(cite)) return [];
  quoted.add(cite);
  const { number, article, quote, verbatim } = citation;
  return [`    依据 ${number} ${article} ${verbatim ? `「${quote}」` : `（转述）${quote}`}`];
}
