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
}

/** So many groups or titles are named; the rest are counted. */
const named = 20;

export function reminderSubject({ items }: Pick<WordsAsked, "items">): string {
  const kind = items.some(({ step }) => step.startsWith("up+"))
    ? "逾期上报"
    : items.some(({ step }) => step.startsWith("overdue:"))
      ? "逾期提醒"
      : "到位期限提醒";
  const late = items.some((item) => item.late) ? "（补发）" : "";
  return `【${kind}】${late}${items.length} 项`;
}

export function reminderText(asked: WordsAsked): string {
  const byDate = Map.groupBy(
    asked.items.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
    ({ dueOn }) => dueOn,
  );
  const lines = [...byDate].flatMap(([dueOn, items]) => [
    `${dueOn} 到期，${howLong(dueOn, asked)}：`,
    ...(asked.withTitles ? titles(items) : counts(items)),
  ]);
  return [...lines, ...notes(asked.items)].join("\n");
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
