import { policyPublication } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { addDays, type CivilDate, civilDate, civilDateInShanghai } from "@daowei/domain/time";
import { and, eq, gte } from "drizzle-orm";
import { ask } from "../ask.ts";
import { startOfDay } from "../auditing/within-period.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { summarisePolicy } from "./summary.ts";

/** For how long what happened to a policy is news, and from when on what will. */
export const newsDays = 60;

type Summary = ReturnType<typeof summarisePolicy>;
type Happened = "issued" | "published" | "year_begins";

export interface RecentPolicy extends Pick<Summary, "id" | "number" | "title" | "confidence"> {
  readonly happened: Happened;
  readonly on: CivilDate;
}

/**
 * 新政策提示: policies over a place that were issued, or published in this store, within sixty days, or whose first year begins
 * within sixty days of today; the newest first, each once. A date that a file does not state makes no news.
 */
export const recentPolicies = ask<YearAndPlace, RecentPolicy[]>(async (context, input) => {
  const seen = needPlace(context, input.placeCode, input.fiscalYear);
  if (!seen.ok) return seen;
  const day = today(context);
  const span = { from: addDays(day, -newsDays), to: addDays(day, newsDays) };
  const published = await publishedSince(context, span.from);
  const { gazetteer, policies } = context.library;
  const recent = [...policies.values()].flatMap((loaded): RecentPolicy[] => {
    const { id, number, title, confidence, ...policy } = summarisePolicy(context, loaded);
    if (!gazetteer.within(input.placeCode, policy.placeCode, input.fiscalYear)) return [];
    // The demonstration's clock may stand before a document was written.
    if (policy.issuedOn !== null && policy.issuedOn > day) return [];
    const begins = civilDate(`${policy.fromYear}-01-01`);
    const dates: readonly (readonly [Happened, CivilDate | undefined])[] = [
      ["published", published.get(policy.version)],
      ["issued", policy.issuedOn === null ? undefined : civilDate(policy.issuedOn)],
      ["year_begins", begins],
    ];
    const news = dates.flatMap(([happened, on]) =>
      on === undefined || on < span.from || on > span.to ? [] : [{ happened, on }],
    );
    const [newest] = news.toSorted((a, b) => (a.on > b.on ? -1 : 1));
    return newest === undefined ? [] : [{ id, number, title, confidence, ...newest }];
  });
  return ok(recent.toSorted((a, b) => (a.on > b.on ? -1 : 1)));
});

/** When which version that is in force was published. */
async function publishedSince(
  { db }: Context,
  from: CivilDate,
): Promise<ReadonlyMap<string, CivilDate>> {
  const rows = await db
    .select({ version: policyPublication.version, at: policyPublication.at })
    .from(policyPublication)
    .where(and(eq(policyPublication.act, "publish"), gte(policyPublication.at, startOfDay(from))));
  return new Map(
    rows.flatMap(({ version, at }) =>
      version === null ? [] : [[version, civilDateInShanghai(at)] as const],
    ),
  );
}
