import {
  apportion,
  type ApportionedRow,
  type ApportionedShare,
  explain,
} from "@daowei/domain/apportionment";
import { fenToText } from "@daowei/domain/money";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { sumByLevel } from "../batches/by-level.ts";
import type { Acting, Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import { parentOf, placeName } from "../places.ts";
import type { Problem } from "../problem.ts";
import { type Cover, coveredPlaces } from "./coverage.ts";
import { readHeadcounts } from "./headcounts.ts";
import { type LegalDue, legalDueIn } from "./legal-due.ts";
import { notApportionable } from "./row-problem.ts";

export interface PreviewApportionment {
  readonly policyId: string;
  readonly fiscalYear: number;
  readonly headcountVersionId: string;
  readonly placeCode: string;
}

/** Who would owe what: the same computation as a batch's, with nothing stored. */
export const previewApportionment = ask<
  PreviewApportionment,
  Awaited<ReturnType<typeof previewOf>>
>(async (context, input) => {
  const { policyId, fiscalYear, placeCode } = input;
  const seen = needPlace(context, placeCode, fiscalYear);
  if (!seen.ok) return seen;
  const loaded = findPolicy(context, policyId);
  if (!loaded.ok) return loaded;
  const headcounts = await readHeadcounts(context.db, context, input);
  if (!headcounts.ok) return headcounts;
  const { rows: heads } = headcounts.value;
  if (heads.length === 0) return refuse({ kind: "nothing_to_apportion" });
  const result = apportion({ policy: loaded.value.compiled, year: fiscalYear, heads });
  if (!result.ok)
    return refuse(
      notApportionable(context, { policyId, fiscalYear }, { heads, problems: result.problem }),
    );
  const codes = [...new Set(heads.map((row) => row.placeCode))];
  const covered = await coveredPlaces(context.db, fiscalYear, codes);
  return ok(previewOf(context, loaded.value, { ...result.value, covered }));
});

/** A policy of the library; every post may read all of them. */
export function findPolicy(context: Acting, id: string): Result<LoadedPolicy, Problem> {
  const loaded = context.library.policies.get(id);
  return loaded === undefined ? refuse({ kind: "not_found", object: "policy", id }) : ok(loaded);
}

interface Apportioned {
  readonly year: number;
  readonly standardYuan: string | null;
  readonly rows: readonly ApportionedRow[];
  readonly totalFen: bigint;
  readonly covered: ReadonlyMap<string, Cover>;
}

function previewOf(context: Context, { compiled }: LoadedPolicy, apportioned: Apportioned) {
  const { year, rows, covered, standardYuan, totalFen } = apportioned;
  const due = firstDue(compiled, year, rows);
  const places = [...Map.groupBy(rows, (row) => row.placeCode)];
  return {
    policyId: compiled.id,
    policyNumber: compiled.number,
    fiscalYear: year,
    standardYuan,
    dueOn: due === null ? null : due.on,
    dueOrigin: due === null ? null : due.origin,
    dueCitation: due === null ? null : due.citation,
    places: places.map(([code, own]) =>
      placeOf(context, year, { own, cover: covered.get(code) ?? null }),
    ),
    totals: sumByLevel(rows.flatMap((row) => row.shares)),
    totalFen: fenToText(totalFen),
    rounding: compiled.rounding,
  };
}

/** The earliest date of the rows, with its sentence. */
function firstDue(
  policy: LoadedPolicy["compiled"],
  year: number,
  rows: readonly ApportionedRow[],
): LegalDue | null {
  const dated = rows.filter((row) => row.dueOn !== null);
  const [first, ...others] = dated;
  if (first === undefined) return null;
  const earliest = others.reduce((a, b) => (String(b.dueOn) < String(a.dueOn) ? b : a), first);
  const { placeCode, insuredClass, heads } = earliest;
  const explained = explain({ policy, year, placeCode, insuredClass, heads });
  if (!explained.ok)
    throw new Error(`${policy.id} apportions ${placeCode} but does not explain it`);
  return legalDueIn(explained.value);
}

function placeOf(
  context: Context,
  year: number,
  { own, cover }: { readonly own: readonly ApportionedRow[]; readonly cover: Cover | null },
) {
  const [first] = own;
  if (first === undefined) throw new Error("a place without rows");
  const parent = parentOf(context, first.placeCode, year);
  return {
    placeCode: first.placeCode,
    placeName: first.placeName,
    parentCode: parent === null ? null : parent.code,
    parentName: parent === null ? null : parent.name,
    heads: own.reduce((sum, row) => sum + row.heads, 0n).toString(),
    classes: own.map((row) => classOf(context, year, row)),
    byLevel: sumByLevel(own.flatMap((row) => row.shares)),
    totalFen: fenToText(own.reduce((sum, row) => sum + row.totalFen, 0n)),
    coveredBy: cover === null ? null : { ...cover },
  };
}

function classOf(context: Context, year: number, row: ApportionedRow) {
  return {
    insuredClass: row.insuredClass,
    heads: row.heads.toString(),
    caseId: row.caseId,
    confidence: row.confidence,
    shares: row.shares.map((share) => shareOf(context, year, { share, row })),
    totalFen: fenToText(row.totalFen),
  };
}

function shareOf(
  context: Context,
  year: number,
  { share, row }: { readonly share: ApportionedShare; readonly row: ApportionedRow },
) {
  return {
    level: share.level,
    payerCode: share.payerCode,
    payerName: placeName(context, share.payerCode, year),
    perHeadYuan: share.perHeadYuan,
    amountFen: fenToText(share.amountFen),
    unconfirmed: isUnconfirmed(row),
  };
}

/** Derived by arithmetic or unconfirmed: the notice itself does not say it. */
export function isUnconfirmed({ confidence }: Pick<ApportionedRow, "confidence">): boolean {
  return confidence === "D" || confidence === "U";
}
