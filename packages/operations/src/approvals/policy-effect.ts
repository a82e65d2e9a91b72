import { batch } from "@daowei/db/schema";
import { type ApprovalPolicy, type Route, sameRoute } from "@daowei/domain/approvals";
import { yearOf } from "@daowei/domain/time";
import { and, asc, inArray } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import { codesWithin } from "../places.ts";
import { anyOf, type Reader } from "../reader.ts";
import { routeUnder } from "./pin-policy.ts";
import { policyInForce, textOf } from "./policy-in-force.ts";
import { readCourses } from "./requests.ts";

/** The most open requests that are listed; the counts cover all. */
const listed = 200;

/**
 * What taking a policy would do: which of the requests under way would go another way if they were submitted now. They
 * keep the policy they were submitted under; what is submitted from now on goes the new way.
 */
export async function effectOfChange(
  reader: Reader,
  context: Context,
  { placeCode, policy }: { readonly placeCode: string; readonly policy: ApprovalPolicy },
) {
  const year = yearOf(today(context));
  const before = await policyInForce(reader, context, { placeCode, year });
  const open = await readOpen(reader, context, placeCode);
  const courses = await readCourses(reader, open);
  const differing = [];
  for (const one of open) {
    const pinned = courses.get(one.id)?.pinned;
    if (pinned === undefined || pinned === null) throw new Error(`batch ${one.id} is not pinned`);
    const route = await routeUnder(reader, context, { batch: one, policy });
    if (!sameRoute(pinned.route, route))
      differing.push({
        batchId: one.id,
        number: one.number,
        title: one.title,
        stepsNow: inWords(pinned.route),
        stepsAfter: inWords(route),
      });
  }
  return {
    placeCode,
    name: policy.name,
    ...seenOf(policy),
    version: textOf(policy).version,
    before: { name: before.policy.name, version: before.version, ...seenOf(before.policy) },
    openRequests: open.length,
    differing: differing.length,
    requests: differing.slice(0, listed),
  };
}

/** What whoever lets a policy in has to have seen of it. */
function seenOf({ stages, requiredAttachments }: ApprovalPolicy) {
  return { stages, ...(requiredAttachments === undefined ? {} : { requiredAttachments }) };
}

/** Requests under way of the place and below, as far as no nearer office has a policy of its own. */
async function readOpen(reader: Reader, context: Context, placeCode: string) {
  const year = yearOf(today(context));
  const rows = await reader
    .select()
    .from(batch)
    .where(
      and(
        inArray(batch.stage, ["submitted", "reviewed"]),
        anyOf(batch.placeCode, codesWithin(context, placeCode, year)),
      ),
    )
    .orderBy(asc(batch.id));
  const governed = [];
  for (const row of rows) {
    const nearest = await policyInForce(reader, context, {
      placeCode: row.placeCode,
      year: row.fiscalYear,
    });
    const owner = nearest.adoption?.placeCode ?? null;
    const nearer = owner !== null && owner !== placeCode && isBelow(context, owner, placeCode);
    if (!nearer) governed.push(row);
  }
  return governed;
}

function isBelow(context: Context, code: string, above: string): boolean {
  return context.library.gazetteer.within(code, above, yearOf(today(context)));
}

function inWords({ steps }: Route): string[] {
  return steps.map(({ name, people, placeCode }) =>
    [
      name,
      ...(people > 1 ? [`${people} 人`] : []),
      ...(placeCode === null ? [] : [placeCode]),
    ].join(" "),
  );
}
