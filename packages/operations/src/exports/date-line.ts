import type { CivilDate } from "@daowei/domain/time";
import type { Context } from "../context.ts";

/** 制表日期 as it stands under a table. */
export function dateLine(date: CivilDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `制表日期：${year}年${month}月${day}日`;
}

const shanghaiMs = 8 * 60 * 60 * 1000;

/** By whom and when a table was taken out of the store, for the foot of its pages. */
export function takenBy({ actor, now }: Pick<Context, "actor" | "now">): string {
  const clock = inShanghai(now());
  return `${actor.userName} ${clock.slice(0, 10)} ${clock.slice(11, 16)} 导出`;
}

/** A moment on the clocks of the offices, its distance from UTC written out: 2022-07-04T10:01:00+08:00. */
export function inShanghai(moment: Date): string {
  return `${new Date(moment.getTime() + shanghaiMs).toISOString().slice(0, 19)}+08:00`;
}
