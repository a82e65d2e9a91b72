import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Client, Output } from "@daowei/client";
import { batchStageWords } from "@daowei/domain/approvals";
import { newId } from "@daowei/operations";

import { failed } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import { askServer, left, right, yuan } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Asked, OfYear } from "./questions.ts";
import { severityWords } from "./words.ts";

/** A call that got no answer is made again with the key it was made with, and happens once. */
interface Keyed {
  readonly key?: string;
}

export interface CheckFile extends OfYear {
  readonly file: string;
}

/** `daowei import check`: every fault of a headcount file with line and column; nothing is kept. */
export async function checkFile(options: CheckFile): Promise<Outcome> {
  let faulty = false;
  const outcome = await askServer(options.format, async (client) => {
    const checked = await client.enrolment.check(fileOf(options));
    faulty = !checked.acceptable;
    return ofCheck(checked);
  });
  return faulty && outcome.exitCode === 0 ? { ...outcome, exitCode: 1 } : outcome;
}

function ofCheck(checked: Output<"enrolment.check">): Answer {
  const { heads, placeCount } = checked;
  return {
    value: checked,
    note: `${heads} 人，${placeCount} 个地区；发现 ${checked.findings.length} 处 findings`,
    columns: [
      left("程度"),
      right("行"),
      left("列"),
      left("问题"),
      left("发现"),
      left("应为"),
      left("办法"),
    ],
    rows: checked.findings.map((one) => [
      severityWords[one.severity],
      one.line === null ? "" : String(one.line),
      one.column ?? "",
      one.kind,
      one.found,
      one.expected,
      one.remedy,
    ]),
  };
}

export interface CreateBatch extends OfYear, Keyed {
  readonly policy: string;
  readonly title: string;
  readonly kind: "advance" | "regular" | "settlement";
  /** A file to keep first, with the day its figures are of; or the id of headcounts that are kept already. */
  readonly file?: string;
  readonly cutOff?: string;
  readonly headcounts?: string;
  readonly dryRun?: boolean;
}

/** `daowei batch create`: a draft, or with --dry-run what it would owe. */
export async function createBatch(options: CreateBatch): Promise<Outcome> {
  const { key = newId(), policy: policyId, year: fiscalYear, place: placeCode } = options;
  const outcome = await askServer(options.format, async (client) => {
    const headcountVersionId = await headcountsOf(client, options, key);
    const of = { policyId, fiscalYear, placeCode, headcountVersionId };
    if (options.dryRun === true) return ofPreview(await client.apportionment.preview(of));
    const { title, kind } = options;
    return ofActed(await client.batches.create({ ...of, title, kind, idempotencyKey: key }));
  });
  return outcome.exitCode === 3 ? withKey(outcome, key) : outcome;
}

async function headcountsOf(client: Client, options: CreateBatch, key: string): Promise<string> {
  const { headcounts, file, cutOff } = options;
  if (headcounts !== undefined) return headcounts;
  if (file === undefined || cutOff === undefined) throw new Error("the program let neither in");
  const accepted = await accept(client, { ...options, file, cutOff, warningsSeen: true, key });
  return accepted.versionId;
}

export interface AcceptFile extends CheckFile, Keyed {
  /** The day the file's figures are of. */
  readonly cutOff: string;
  readonly warningsSeen?: boolean;
}

/** `daowei import accept`: keeps a file of headcounts as a version, once; with warnings only when somebody has seen them. */
export async function acceptFile(options: AcceptFile): Promise<Outcome> {
  const { key = newId() } = options;
  const outcome = await askServer(options.format, async (client) => {
    const accepted = await accept(client, { ...options, key });
    const { versionId, replayed } = accepted;
    return {
      value: accepted,
      columns: [left("版本 id"), left("重复请求")],
      rows: [[versionId, replayed ? "是" : "否"]],
    };
  });
  return outcome.exitCode === 3 ? withKey(outcome, key) : outcome;
}

function accept(client: Client, options: AcceptFile & { readonly key: string }) {
  const given = fileOf(options);
  return client.enrolment.accept({
    ...given,
    sha256: createHash("sha256").update(given.contentBase64, "base64").digest("hex"),
    cutOffOn: options.cutOff,
    status: "reported",
    warningsAcknowledged: options.warningsSeen === true,
    idempotencyKey: options.key,
  });
}

export interface SubmitBatch extends Asked, Keyed {}

/** `daowei batch submit`: hands the batch in as it stands now; deciding on it takes people. */
export async function submitBatch(id: string, options: SubmitBatch): Promise<Outcome> {
  const { key: idempotencyKey = newId() } = options;
  const outcome = await askServer(options.format, async (client) => {
    const { revisionHash } = await client.batches.get({ id });
    return ofActed(await client.batches.submit({ id, revisionHash, idempotencyKey }));
  });
  return outcome.exitCode === 3 ? withKey(outcome, idempotencyKey) : outcome;
}

function ofActed(acted: Output<"batches.submit">): Answer {
  const { id, stage, revision, replayed } = acted;
  return {
    value: acted,
    columns: [left("id"), left("状态"), right("修订"), left("重复请求")],
    rows: [[id, batchStageWords[stage], String(revision), replayed ? "是" : "否"]],
  };
}

function ofPreview(preview: Output<"apportionment.preview">): Answer {
  return {
    value: preview,
    columns: [left("区划"), left("名称"), right("人数"), yuan("合计（元）")],
    rows: preview.places.map((one) => [one.placeCode, one.placeName, one.heads, one.totalFen]),
  };
}

function withKey(outcome: Outcome, key: string): Outcome {
  const again = `再办一次请加 to call again add: --key ${key}`;
  return failed(3, [...outcome.diagnostics, again]);
}

function fileOf({ file, year: fiscalYear, place: placeCode }: CheckFile) {
  const contentBase64 = readFileSync(file).toString("base64");
  return { fileName: path.basename(file), contentBase64, fiscalYear, placeCode };
}
