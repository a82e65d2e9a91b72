import type { Actor } from "../context.ts";
import type { Result } from "@daowei/domain/result";
import { addAttachment } from "../attachments/add-attachment.ts";
import type { AttachmentsChanged } from "../attachments/change-list.ts";
import { approveBatch } from "../batches/approve.ts";
import { type BatchActed } from "../batches/act-on-batch.ts";
import { createBatch, type CreateBatch } from "../batches/create.ts";
import { issueBatch } from "../batches/issue.ts";
import { reviewBatch } from "../batches/review.ts";
import { submitBatch } from "../batches/submit.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import type { Office } from "./office.ts";

/** The posts that take a batch of Guangxi from draft to arrival, each held by another person. */
export interface Team {
  readonly preparer: Actor;
  readonly reviewer: Actor;
  readonly approver: Actor;
  readonly treasury: Actor;
  readonly accountant: Actor;
}

export async function hireTeam(office: Office, placeCode = "450000"): Promise<Team> {
  return {
    preparer: await office.hire("preparer", placeCode),
    reviewer: await office.hire("reviewer", placeCode),
    approver: await office.hire("approver", placeCode),
    treasury: await office.hire("treasury", placeCode),
    accountant: await office.hire("fund_accountant", placeCode),
  };
}

/** Two counties and a district of Guangxi in 2022, as far as a draft unless told otherwise. */
export async function draftBatch(
  office: Office,
  { preparer }: Team,
  changes: Partial<CreateBatch> = {},
): Promise<BatchActed> {
  const placeCode = preparer.post.placeCode;
  const headcountVersionId =
    changes.headcountVersionId ??
    (await office.importHeadcounts({
      importer: preparer,
      fiscalYear: 2022,
      placeCode,
      rows: [
        { placeCode: "451423", insuredClass: "resident", heads: 100_000n },
        { placeCode: "450102", insuredClass: "resident", heads: 100_000n },
        { placeCode: "450102", insuredClass: "student_province", heads: 10_000n },
      ],
    }));
  return agreed(
    await createBatch(office.as(preparer), {
      policyId: "gx-2022",
      fiscalYear: 2022,
      headcountVersionId,
      placeCode,
      title: "2022年度第一批",
      kind: "regular",
      idempotencyKey: newId(),
      ...changes,
    }),
  );
}

/** A draft of one county of Guangxi: a transfer for each level that pays. */
export async function draftOfCounty(
  office: Office,
  team: Team,
  placeCode: string,
): Promise<BatchActed> {
  const rows = [{ placeCode, insuredClass: "resident", heads: 10n }];
  const asked = { importer: team.preparer, fiscalYear: 2022, placeCode: "450000", rows };
  return draftBatch(office, team, { headcountVersionId: await office.importHeadcounts(asked) });
}

/** A draft with one paper more, as its preparer sees it then. */
export async function attachPaper(
  office: Office,
  { preparer }: Pick<Team, "preparer">,
  { id: batchId, fileName = "申请函.pdf" }: { readonly id: string; readonly fileName?: string },
): Promise<AttachmentsChanged> {
  const contentBase64 = Buffer.from(`%PDF-1.7 ${fileName} as signed`).toString("base64");
  const paper = { batchId, kind: "application_letter", fileName, contentBase64 } as const;
  return agreed(await addAttachment(office.as(preparer), { ...paper, idempotencyKey: newId() }));
}

/** Takes a draft on until it is issued. */
export async function issueDraft(
  office: Office,
  team: Team,
  draft: BatchActed,
): Promise<BatchActed> {
  const { id, revisionHash } = draft;
  const seen = () => ({ id, revisionHash, idempotencyKey: newId() });
  agreed(await submitBatch(office.as(team.preparer), seen()));
  agreed(await reviewBatch(office.as(team.reviewer), seen()));
  agreed(await approveBatch(office.as(team.approver), seen()));
  return agreed(
    await issueBatch(office.as(team.approver), {
      ...seen(),
      documentNumber: "桂财社〔2022〕1号",
    }),
  );
}

/** The value of a result that a test relies on. */
export function agreed<O>(result: Result<O, Problem>): O {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The kind of refusal a result has; undefined when it was agreed to. */
export function refusalOf(result: Result<unknown, Problem>): Problem["kind"] | undefined {
  return result.ok ? undefined : result.problem.kind;
}
