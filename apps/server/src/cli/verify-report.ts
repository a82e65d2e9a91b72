import type { CivilDate } from "@daowei/domain/time";
import type {
  Finding,
  Invariant,
  InvariantReport,
  Verification,
} from "@daowei/operations/verification";

export const invariantWords: Readonly<Record<Invariant, string>> = {
  I1: "金额和人数相加相等 parts add up",
  I2: "只发生一次 at most once",
  I3: "已答复的都在 nothing acknowledged is missing",
  I4: "每项事实都有记录 nothing from nowhere",
  I5: "经过合法 legal history",
  I6: "审批有效 approvals are sound",
  I7: "审计链完整 audit chain",
  I8: "待发消息 outbox",
  I9: "到位与凭据相符 arrivals match their evidence",
  I10: "金额可重算 amounts recompute",
};

/** What was noted outside the database. */
export interface Noted {
  readonly anchors: number;
  /** Days on which something was done and nothing noted: no break, but until the next anchor nothing stood witness. */
  readonly daysWithoutAnchor: readonly CivilDate[];
}

/** One line for each invariant; below it the first rows that break it. */
export function verificationText({ holds, reports }: Verification, noted: Noted): string {
  const lines = reports.flatMap((report) => [
    lineOf(report, noted.anchors),
    ...badRows(report),
    ...(report.invariant === "I7" ? unnoted(noted) : []),
  ]);
  const end = holds ? "全部成立 all hold" : "不成立：存在异常 NOT ALL HOLD";
  return [...lines, end, ""].join("\n");
}

const shownDays = 20;

function unnoted({ daysWithoutAnchor: days }: Noted): string[] {
  if (days.length === 0) return [];
  const first = days.slice(0, shownDays).join(", ");
  const more = days.length > shownDays ? " …" : "";
  return [`      ! 缺少锚定的日期 days without an anchor: ${days.length}（${first}${more}）`];
}

function lineOf({ invariant, checked, count, millis }: InvariantReport, anchors: number): string {
  const mark = count > 0 ? "✗" : checked === 0 ? "–" : "✓";
  const looked = checked === 0 ? "没有可查的 nothing to check" : `${checked} 项 checked`;
  const noted = invariant === "I7" ? `，锚定 anchors ${anchors}` : "";
  const bad = count > 0 ? `，异常 bad ${count}` : "";
  return `${mark} ${invariant.padEnd(3)} ${invariantWords[invariant]}: ${looked}${noted}${bad} (${millis} ms)`;
}

function badRows({ count, first }: InvariantReport): string[] {
  const rows = first.map(rowOf);
  return count > first.length ? [...rows, `      … ${count - first.length} more`] : rows;
}

function rowOf({ rule, object, id, placeCode, expected, found }: Finding): string {
  const place = placeCode === null ? "" : ` ${placeCode}`;
  return `      ${rule} ${object} ${id}${place}\n        应为 expected: ${expected}\n        实为 found:    ${found}`;
}

export function verificationJson(verification: Verification, noted: Noted): string {
  return `${JSON.stringify({ version: "verification.v1", ...verification, ...noted }, null, 2)}\n`;
}
