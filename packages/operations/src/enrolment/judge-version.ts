import type { Transaction } from "@daowei/db";
import { headcountVerdict, headcountVersion } from "@daowei/db/schema";
import {
  type HeadcountStanding,
  type HeadcountVerdict,
  judgeHeadcounts,
} from "@daowei/domain/approvals";
import { formatWhole } from "@daowei/domain/money";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import type { Deed } from "../audit.ts";
import { inScope } from "../authorise.ts";
import type { Act, Context } from "../context.ts";
import { needOpenYear } from "../fiscal-years/closing.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import type { Version } from "./last-version.ts";
import { queueFor } from "./queue.ts";
import { tellImporter } from "./tell-importer.ts";
import { lastVerdict } from "./verdicts.ts";

export interface JudgeHeadcountVersion {
  readonly id: string;
  /** How many verdicts on it the person saw. */
  readonly seen: number;
  readonly comment?: string | undefined;
  readonly idempotencyKey: string;
}

interface VersionJudged {
  id: string;
  standing: HeadcountStanding;
}

/** 人数确认: a reviewer who did not import them stands in for the counts of a version. It is no 核定. */
export const confirmHeadcounts = judging("headcounts.confirm", "confirmed");

/** 提出异议: says with a reason what is wrong with a version's counts. The version stays; a correction is the next one. */
export const disputeHeadcounts = judging("headcounts.dispute", "disputed");

function judging(
  act: string,
  verdict: HeadcountVerdict,
): Act<JudgeHeadcountVersion, VersionJudged & { readonly replayed: boolean }> {
  return write<JudgeHeadcountVersion, VersionJudged>({
    act,
    work: async (tx, context, input) => {
      const found = await findVersion(tx, context, input.id);
      if (!found.ok) return found;
      const open = await needOpenYear(tx, found.value);
      if (!open.ok) return open;
      await queueFor(tx, found.value);
      return judge(tx, context, { version: found.value, act, verdict, input });
    },
  });
}

interface Judging {
  readonly version: Version;
  readonly act: string;
  readonly verdict: HeadcountVerdict;
  readonly input: JudgeHeadcountVersion;
}

async function judge(
  tx: Transaction,
  context: Context,
  judged: Judging,
): Promise<Result<Written<VersionJudged>, Problem>> {
  const { version, verdict, input } = judged;
  const { actor } = context;
  const said = input.comment?.trim();
  const comment = said === undefined || said === "" ? null : said;
  const seq = judgeHeadcounts({
    verdict,
    comment,
    seen: input.seen,
    last: await lastVerdict(tx, version.id),
    importedBy: version.importedBy,
    judge: { userId: actor.userId, role: actor.post.role },
  });
  if (!seq.ok) return seq;
  await tx.insert(headcountVerdict).values({
    versionId: version.id,
    seq: seq.value,
    verdict,
    comment,
    judgedBy: actor.userId,
    judgedByName: actor.userName,
    postId: actor.post.id,
    officeName: actor.post.officeName,
  });
  await tellImporter(tx, context, { version, verdict, comment });
  return ok({ reply: { id: version.id, standing: verdict }, deed: deedOf(judged, comment) });
}

async function findVersion(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<Result<Version, Problem>> {
  const [version] = await tx.select().from(headcountVersion).where(eq(headcountVersion.id, id));
  return version !== undefined && inScope(context, version.placeCode, version.fiscalYear)
    ? ok(version)
    : refuse({ kind: "not_found", object: "headcount_version", id });
}

function deedOf({ version, act, input }: Judging, comment: string | null): Deed {
  const { id, number, fiscalYear, placeCode, fileSha256, placeCount, heads } = version;
  return {
    act,
    objectKind: "headcount_version",
    objectId: id,
    placeCode,
    summary: `${fiscalYear}年第 ${number} 版：${placeCount} 个地区，${formatWhole(heads)} 人`,
    payload: { number, fiscalYear, fileSha256, heads, seen: input.seen, comment },
  };
}
