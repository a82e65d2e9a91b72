import { readFile } from "node:fs/promises";
import path from "node:path";
import { transact } from "@daowei/db";
import { ok, type Result } from "@daowei/domain/result";
import { createHash } from "node:crypto";
import { anchorsKept } from "../auditing/anchors.ts";
import { needReader } from "../auditing/need-reader.ts";
import { type Batch, findBatch } from "../batches/lock-batch.ts";
import { type Act, type Calling, scopeOf } from "../context.ts";
import type { Problem } from "../problem.ts";
import { type ChainSlice, sliceOf } from "./chain-slice.ts";
import {
  attachmentFiles,
  contentFiles,
  inputFiles,
  movementFiles,
  policyFiles,
} from "./records.ts";
import { type ZipFile, zipOf } from "./zip.ts";

export interface ExportEvidence {
  readonly batchId: string;
}

export interface EvidencePackage {
  fileName: string;
  contentBase64: string;
  sha256: string;
}

/** 取证包: everything about one batch, with the log that proves it and a program that checks it without daowei. */
export const exportEvidence: Act<ExportEvidence, EvidencePackage> = async (
  calling,
  { batchId },
) => {
  const reader = needReader(calling, "export_evidence");
  if (!reader.ok) return reader;
  const records = await recordsOf(calling, batchId);
  if (!records.ok) return records;
  const anchors = (await anchorsKept(calling.anchorFolder)) ?? [];
  const slice = await sliceOf(calling, batchId, anchors);
  if (!slice.ok) return slice;
  const { whole, files, policies } = records.value;
  const chain = { path: "审计链.ndjson", bytes: Buffer.from(`${slice.value.lines.join("\n")}\n`) };
  const inside = [...(await programFiles()), ...files, chain];
  const manifest = manifestOf(calling, { whole, inside, policies, slice: slice.value });
  const zip = zipOf([manifest, ...inside]);
  return ok({
    fileName: `取证包-${whole.number}.zip`,
    contentBase64: zip.toString("base64"),
    sha256: hashOf(zip),
  });
};

interface Records {
  readonly whole: Batch;
  readonly files: readonly ZipFile[];
  readonly policies: readonly { readonly path: string; readonly version: string }[];
}

/** Within the post's own scope: what it may not see is not in the package. */
async function recordsOf(calling: Calling, batchId: string): Promise<Result<Records, Problem>> {
  const { database, ...acting } = calling;
  return transact(
    database,
    async (tx) => {
      const found = await findBatch(tx, { ...acting, db: tx }, batchId);
      if (!found.ok) return found;
      const whole = found.value;
      const policies = await policyFiles(tx, whole);
      const content = await contentFiles(tx, whole);
      const movements = await movementFiles(tx, whole);
      const inputs = await inputFiles(tx, whole);
      const attached = await attachmentFiles(tx, whole);
      const files = [...content, ...movements, ...inputs, ...policies.files, ...attached];
      return ok({ whole, files, policies: policies.named });
    },
    { scope: scopeOf(calling.actor), isolation: "repeatable read", readOnly: true },
  );
}

async function programFiles(): Promise<ZipFile[]> {
  const folder = path.join(import.meta.dirname, "package");
  const names = ["说明.md", "verify.mjs"];
  return Promise.all(
    names.map(async (name) => ({ path: name, bytes: await readFile(path.join(folder, name)) })),
  );
}

interface Packed {
  readonly whole: Batch;
  readonly inside: readonly ZipFile[];
  readonly policies: Records["policies"];
  readonly slice: ChainSlice;
}

function manifestOf(calling: Calling, { whole, inside, policies, slice }: Packed): ZipFile {
  const { lines: _lines, ...chain } = slice;
  const manifest = {
    version: "evidence.v1",
    batchId: whole.id,
    batchNumber: whole.number,
    exportedAt: calling.now().toISOString(),
    exportedBy: calling.actor.userName,
    codeVersion: calling.codeVersion,
    chain,
    policies,
    files: inside.map(({ path: file, bytes }) => ({ path: file, sha256: hashOf(bytes) })),
  };
  return { path: "清单.json", bytes: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) };
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
