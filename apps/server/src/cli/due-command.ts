import { datesOfDeadline, deadlineInWords } from "@daowei/domain/policies";
import type { CompiledPolicy, DeadlineProvision } from "@daowei/domain/policies";
import { standingOf } from "@daowei/domain/deadlines";
import type { CivilDate } from "@daowei/domain/time";
import type { Library } from "@daowei/policies";
import { chosenYear } from "./chosen-year.ts";
import { findPolicy } from "./find-policy.ts";
import type { DueFormat } from "./formats.ts";
import { badInput, done } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { levelWords } from "./words.ts";

export interface DueOptions {
  readonly policy: string;
  readonly year?: number;
  readonly today: CivilDate;
  /** When events happened that deadlines are counted from. */
  readonly event?: ReadonlyMap<string, CivilDate>;
  readonly format: DueFormat;
}

interface Due {
  readonly id: string;
  readonly title: string;
  /** The next date from today on, else the last one. */
  readonly dueOn: CivilDate | null;
  readonly dates: readonly CivilDate[];
  readonly rule: string;
  readonly levels: readonly string[] | null;
  readonly percent: string | null;
  readonly fallback: boolean;
  readonly onlySome: boolean;
  readonly daysLeft: number | null;
  readonly workdaysLeft: number | null;
  readonly legalBasis: {
    readonly number: string;
    readonly article: string;
    readonly quote: string;
    readonly verbatim: boolean;
    readonly confidence: string;
  };
}

/** `daowei due`: the deadlines of a policy with their legal basis, and how far away they are. */
export function dueCommand(library: Library, options: DueOptions): Outcome {
  const found = findPolicy(options.policy, library);
  if (!found.ok) return found.problem;
  const policy = found.value.compiled;
  const year = chosenYear(policy, options.year);
  if (!year.ok) return year.problem;
  const dues = policy.deadlines
    .filter(({ years }) => years === undefined || years.includes(year.value))
    .map((deadline) => dueOf(deadline, { policy, year: year.value, options, library }));
  const unknown = unknownEvent(policy, options);
  if (unknown !== null) return unknown;
  if (options.format === "json") {
    const shown = { policy: policy.id, year: year.value, today: options.today, deadlines: dues };
    return done(`${JSON.stringify(shown, null, 2)}\n`);
  }
  return done(asText(policy, dues, { year: year.value, today: options.today }));
}

interface Asked {
  readonly policy: CompiledPolicy;
  readonly year: number;
  readonly options: DueOptions;
  readonly library: Library;
}

function unknownEvent(policy: CompiledPolicy, { event }: DueOptions): Outcome | null {
  const known = policy.deadlines.flatMap(({ due }) => ("days" in due ? [due.after] : []));
  const unknown = [...(event ?? new Map<string, CivilDate>()).keys()].find(
    (name) => !known.includes(name),
  );
  if (unknown === undefined) return null;
  const expected = known.length === 0 ? "没有从某事起算的期限 none" : known.join(", ");
  return badInput([`--event: 文件没有从「${unknown}」起算的期限，应为 expected「${expected}」。`]);
}

function dueOf(deadline: DeadlineProvision, { policy, year, options, library }: Asked): Due {
  const citation = policy.citations[deadline.cite];
  if (citation === undefined) throw new Error(`${policy.id} has no citation ${deadline.cite}`);
  const { number, article, quote, verbatim, confidence } = citation;
  const { today, event = new Map<string, CivilDate>() } = options;
  const dates = datesOfDeadline(deadline, year, event);
  const dueOn = dates.find((date) => date >= today) ?? dates.at(-1) ?? null;
  const { calendar } = library;
  const standing = dueOn === null ? null : standingOf({ dueOn, today, met: false, calendar });
  return {
    id: deadline.id,
    title: deadline.title,
    dueOn,
    dates,
    rule: deadlineInWords(deadline),
    levels: deadline.levels ?? null,
    percent: deadline.percent ?? null,
    fallback: deadline.fallback === true,
    onlySome: deadline.when !== undefined,
    daysLeft: standing === null ? null : standing.daysLeft,
    workdaysLeft: standing === null ? null : standing.workdaysLeft,
    legalBasis: { number, article, quote, verbatim, confidence },
  };
}

function asText(
  policy: CompiledPolicy,
  dues: readonly Due[],
  { year, today }: { readonly year: number; readonly today: CivilDate },
): string {
  const title = `${policy.number} ${policy.title}\n${year} 年到位期限（今天 ${today}）\n`;
  if (dues.length === 0) return `${title}\n文件没有规定到位期限。\n`;
  return `${title}${dues.map((due) => `\n${dueText(due)}`).join("")}`;
}

function dueText(due: Due): string {
  const levels = due.levels?.map((level) => wordOf(level)).join("、");
  const scope = [
    ...(levels === undefined ? [] : [`适用于${levels}`]),
    ...(due.percent === null ? [] : [`到位 ${due.percent}%`]),
    ...(due.fallback ? ["没有其他期限时适用"] : []),
    ...(due.onlySome ? ["只适用于部分地区或类别"] : []),
  ];
  const { number, article, quote, verbatim, confidence } = due.legalBasis;
  const doubt = confidence === "D" || confidence === "U" ? " [未确认]" : "";
  return [
    `${due.dueOn ?? `未定日期（${due.rule}）`}  ${due.title}${due.dates.length > 1 ? `（${due.rule}，共 ${due.dates.length} 次）` : ""}${scope.length === 0 ? "" : `（${scope.join("；")}）`}`,
    `  ${leftText(due)}`,
    `  依据 ${number} ${article}${doubt}`,
    `    ${verbatim ? `「${quote}」` : `（转述）${quote}`}`,
    "",
  ].join("\n");
}

function leftText({ daysLeft, workdaysLeft }: Due): string {
  if (daysLeft === null) return "不能计算剩余天数：文件没有写明日期";
  const word = daysLeft < 0 ? "已过" : "还有";
  const workdays =
    workdaysLeft === null
      ? "工作日数不能计算：未公布节假日安排"
      : `其中工作日 ${Math.abs(workdaysLeft)} 天`;
  return `${word} ${Math.abs(daysLeft)} 天，${workdays}`;
}

function wordOf(level: string): string {
  return Object.entries(levelWords).find(([key]) => key === level)?.[1] ?? level;
}
