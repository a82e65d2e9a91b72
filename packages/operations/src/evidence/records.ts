import {
  arrival,
  attachment,
  batchEvent,
  batchPolicy,
  headcount,
  headcountVerdict,
  headcountVersion,
  policyVersion,
  transfer,
  transferEvent,
} from "@daowei/db/schema";
import { asc, eq, inArray, sql } from "drizzle-orm";
import { listText, readAttachments, standingBefore } from "../attachments/attached.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { canonicalJson, sha256 } from "../identity.ts";
import type { Reader } from "../reader.ts";
import { contentText, readContent } from "../verification/stored-content.ts";
import type { ZipFile } from "./zip.ts";

/** A file of records, one object below the other, so that two packages can be compared by eye. */
function jsonFile(path: string, value: unknown): ZipFile {
  const text = JSON.stringify(JSON.parse(canonicalJson(value)), null, 1);
  return { path, bytes: Buffer.from(`${text}\n`) };
}

/** The batch with the exact text that was decided on, and what each payer owes by it. */
export async function contentFiles(reader: Reader, whole: Batch): Promise<ZipFile[]> {
  const stored = await readContent(reader, whole.id);
  const content = contentText(whole, stored);
  const events = await reader
    .select({ seq: batchEvent.seq, revision: batchEvent.revision, hash: batchEvent.revisionHash })
    .from(batchEvent)
    .where(eq(batchEvent.batchId, whole.id))
    .orderBy(asc(batchEvent.seq));
  const all = await readAttachments(reader, whole.id);
  const byHash = new Map(
    events.map(({ seq, revision, hash }) => {
      const attachments = listText(standingBefore(all, seq));
      return [hash, { revision, hash, attachments }];
    }),
  );
  return [
    jsonFile("批次.json", {
      batch: whole,
      content,
      contentSha256: sha256(content),
      revisionHashes: [...byHash.values()],
    }),
    jsonFile("应到位资金.json", stored.owed),
  ];
}

/** What was done and what came of it. */
export async function movementFiles(reader: Reader, whole: Batch): Promise<ZipFile[]> {
  const own = eq(transfer.batchId, whole.id);
  const ids = reader.select({ id: transfer.id }).from(transfer).where(own);
  const transfers = await reader.select().from(transfer).where(own).orderBy(asc(transfer.ordinal));
  const arrivals = await reader
    .select()
    .from(arrival)
    .where(inArray(arrival.transferId, ids))
    .orderBy(asc(arrival.id));
  const batchEvents = await reader
    .select()
    .from(batchEvent)
    .where(eq(batchEvent.batchId, whole.id))
    .orderBy(asc(batchEvent.seq));
  const transferEvents = await reader
    .select()
    .from(transferEvent)
    .where(inArray(transferEvent.transferId, ids))
    .orderBy(asc(transferEvent.transferId), asc(transferEvent.seq));
  return [
    jsonFile("拨付.json", transfers),
    jsonFile("到位.json", arrivals),
    jsonFile("办理记录.json", { batch: batchEvents, transfers: transferEvents }),
  ];
}

/** The headcounts that the amounts were made of, what was decided about them, and how. */
export async function inputFiles(reader: Reader, whole: Batch): Promise<ZipFile[]> {
  const [version] = await reader
    .select()
    .from(headcountVersion)
    .where(eq(headcountVersion.id, whole.headcountVersionId));
  const rows = await reader
    .select()
    .from(headcount)
    .where(eq(headcount.versionId, whole.headcountVersionId))
    .orderBy(asc(headcount.placeCode), asc(headcount.insuredClass));
  const verdicts = await reader
    .select()
    .from(headcountVerdict)
    .where(eq(headcountVerdict.versionId, whole.headcountVersionId))
    .orderBy(asc(headcountVerdict.seq));
  const { rows: traces } = await reader.execute<{ trace: string }>(sql`
    select trace::text as trace from explanation where batch_id = ${whole.id}
    order by place_code, insured_class`);
  const lines = traces.map(({ trace }) => `${trace}\n`).join("");
  return [
    jsonFile("参保人数.json", { version, verdicts, rows }),
    { path: "测算说明.ndjson", bytes: Buffer.from(lines) },
  ];
}

/** The papers that were attached, those taken out included, each in a file of its own. */
export async function attachmentFiles(reader: Reader, whole: Batch): Promise<ZipFile[]> {
  const all = await readAttachments(reader, whole.id);
  if (all.length === 0) return [];
  const listed = all.map((one, index) => ({
    ...one,
    path: `附件/${index + 1}-${nameInZip(one.fileName)}`,
  }));
  const files: ZipFile[] = [jsonFile("附件.json", listed)];
  for (const { id, path } of listed) {
    const [stored] = await reader
      .select({ content: attachment.content })
      .from(attachment)
      .where(eq(attachment.id, id));
    if (stored === undefined) throw new Error(`attachment ${id} is gone`);
    files.push({ path, bytes: stored.content });
  }
  return files;
}

/** As every system that unpacks can write it. */
function nameInZip(fileName: string): string {
  return fileName.replaceAll(/[\\/:*?"<>|]/gu, "_");
}

/** The texts of all policies that took part, each in a file named by its hash. */
export async function policyFiles(
  reader: Reader,
  whole: Batch,
): Promise<{ readonly files: ZipFile[]; readonly named: { path: string; version: string }[] }> {
  const referred = reader
    .select({ version: batchPolicy.version })
    .from(batchPolicy)
    .where(eq(batchPolicy.batchId, whole.id));
  const texts = await reader
    .select()
    .from(policyVersion)
    .where(
      sql`${policyVersion.version} = ${whole.policyVersion} or ${policyVersion.version} in ${referred}`,
    )
    .orderBy(asc(policyVersion.policyId));
  const named = texts.map(({ policyId, version, text }) => ({
    path: `政策/${policyId}-${version.slice(0, 12)}.yaml`,
    version,
    text,
  }));
  return {
    files: named.map(({ path, text }) => ({ path, bytes: Buffer.from(text) })),
    named: named.map(({ path, version }) => ({ path, version })),
  };
}
