import {
  fillTemplate,
  type ReminderChannel,
  type ReminderTemplate,
  type StepKind,
  templateFor,
} from "@daowei/domain/reminders";
import {
  type CivilDate,
  daysBetween,
  type WorkCalendar,
  workdaysBetween,
} from "@daowei/domain/time";

/** One thing that somebody is reminded of, as the words need it. */
export interface ReminderItem {
  readonly title: string;
  readonly placeName: string;
  readonly dueOn: CivilDate;
  readonly step: string;
  readonly late: boolean;
  readonly missed: number;
  readonly uncoveredYear: number | null;
}

export interface WordsAsked {
  readonly items: readonly ReminderItem[];
  readonly today: CivilDate;
  readonly calendar: WorkCalendar;
  /** Titles are written by offices and may say anything: they leave the store only where two persons allowed it. */
  readonly withTitles: boolean;
  /** Words of the plan; without them the built-in ones. */
  readonly templates: readonly ReminderTemplate[] | undefined;
  readonly channel: ReminderChannel;
}

/** So many groups or titles are named; the rest are counted. */
const named = 20;

const kindWords = {
  lead: "到位期限提醒",
  overdue: "逾期提醒",
  escalation: "逾期上报",
} as const satisfies Record<StepKind, string>;

/** Subject and text of one message, in the plan's words for its kind and way. */
export function reminderWords(asked: WordsAsked): { subject: string; text: string } {
  const { items, templates, channel } = asked;
  const kind = kindOf(items);
  const dates = items.map(({ dueOn }) => dueOn).toSorted();
  const values = {
    类别: kindWords[kind],
    补发: items.some(({ late }) => late) ? "（补发）" : "",
    项数: String(items.length),
    最早期限: dates[0] ?? "",
    明细: [...lateAndDue(asked), ...linesOf(asked)].join("\n"),
    说明: notes(items).join("\n"),
  };
  const { subject, text } = templateFor(templates, kind, channel);
  return { subject: fillTemplate(subject, values), text: fillTemplate(text, values) };
}

/** What is gravest among them. */
function kindOf(items: readonly ReminderItem[]): StepKind {
  if (items.some(({ step }) => step.startsWith("up+"))) return "escalation";
  return items.some(({ step }) => step.startsWith("overdue:")) ? "overdue" : "lead";
}

/** Named after its gravest part, a message says how much of it is not late yet. */
function lateAndDue({ items, today }: WordsAsked): string[] {
  const late = items.filter(({ dueOn }) => dueOn < today).length;
  const mixed = late > 0 && late < items.length;
  return mixed ? [`其中 ${late} 项已逾期，${items.length - late} 项尚未逾期。`] : [];
}

function linesOf(asked: WordsAsked): string[] {
  const byDate = Map.groupBy(
    asked.items.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
    ({ dueOn }) => dueOn,
  );
  return [...byDate].flatMap(([dueOn, items]) => [
    `${dueOn} 到期，${howLong(dueOn, asked)}：`,
    ...(asked.withTitles ? titles(items) : counts(items)),
  ]);
}

function howLong(dueOn: CivilDate, { today, calendar }: WordsAsked): string {
  const days = daysBetween(today, dueOn);
  const workdays = workdaysBetween(calendar, today, dueOn);
  const counted = workdays === "uncovered" ? "" : `（${Math.abs(workdays)} 个工作日）`;
  if (days === 0) return "今天到期";
  return days > 0 ? `还有 ${days} 天${counted}` : `已逾期 ${-days} 天${counted}`;
}

function counts(items: readonly ReminderItem[]): string[] {
  const places = [...Map.groupBy(items, ({ placeName }) => placeName)];
  const first = places.slice(0, named).map(([name, of]) => `　${name} ${of.length} 项`);
  return places.length > named ? [...first, `　等 ${places.length} 个地区`] : first;
}

function titles(items: readonly ReminderItem[]): string[] {
  const first = items.slice(0, named).map(({ title, placeName }) => `　${title}（${placeName}）`);
  return items.length > named ? [...first, `　等 ${items.length} 项`] : first;
}

function notes(items: readonly ReminderItem[]): string[] {
  const missed = items.reduce((sum, item) => sum + item.missed, 0);
  const years = [...new Set(items.map(({ uncoveredYear }) => uncoveredYear))].filter(
    (year) => year !== null,
  );
  return [
    ...(items.some(({ late }) => late) ? ["补发：系统在应提醒的日期没有运行。"] : []),
    ...(missed > 0 ? [`其间另有 ${missed} 次提醒没有发出，不再补发。`] : []),
    ...years.map((year) => `未导入${year}年节假日，工作日按周一至周五计算。`),
  ];
}
