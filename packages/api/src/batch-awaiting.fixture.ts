import type { HeadcountRow } from "@daowei/domain/enrolment";
import { newId } from "@daowei/operations";
import { holdBatch } from "@daowei/operations/approvals";
import { approveBatch, reviewBatch, submitBatch } from "@daowei/operations/batches";
import { agreed, draftBatch } from "@daowei/operations/testing";
import { paper } from "./attachment-questions.fixture.ts";
import type { GuangxiOffice } from "./guangxi-office.fixture.ts";

const steps = { submitted: 1, reviewed: 2, approved: 3 } as const;
const awaited: Readonly<Record<string, number>> = {
  "attachments.add": 0,
  "attachments.remove": 0,
  "attachments.workbook": 0,
  "batches.submit": 0,
  "batches.cancel": 0,
  "batches.recall": steps.submitted,
  "batches.hold": steps.submitted,
  "batches.reassign": steps.submitted,
  "batches.reject": steps.submitted,
  "batches.release": steps.submitted,
  "batches.review": steps.submitted,
  "batches.sendBack": steps.submitted,
  "batches.urge": steps.submitted,
  "batches.approve": steps.reviewed,
  "batches.judgeMany": steps.reviewed,
  "batches.issue": steps.approved,
};
type Batch = GuangxiOffice["batch"];
const made = new WeakMap<GuangxiOffice, Map<string, Batch>>();

/** A batch for which the act is the next one, so that nothing but the role can stand against it; made once for each act. */
export async function batchAwaiting(here: GuangxiOffice, name: string): Promise<Batch | undefined> {
  const wanted = awaited[name];
  if (wanted === undefined) return undefined;
  const known = made.get(here) ?? new Map<string, Batch>();
  made.set(here, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const batch = await bringTo(here, wanted, await countyFor(here, known.size));
  known.set(name, batch);
  if (name === "batches.release") await hold(here, batch);
  if (name === "attachments.remove" || name === "attachments.workbook")
    await here.callAs(here.team.preparer).attachments.add(paper(batch.id));
  return batch;
}

async function bringTo(
  { office, team }: GuangxiOffice,
  wanted: number,
  headcountVersionId: string,
): Promise<Batch> {
  const { id, revisionHash } = await draftBatch(office, team, { headcountVersionId });
  const acts = [
    [submitBatch, team.preparer],
    [reviewBatch, team.reviewer],
    [approveBatch, team.approver],
  ] as const;
  for (const [act, actor] of acts.slice(0, wanted))
    agreed(await act(office.as(actor), { id, revisionHash, idempotencyKey: newId() }));
  return { id, revisionHash };
}

async function hold({ office, team }: GuangxiOffice, batch: Batch): Promise<void> {
  const comment = "人数与名册不符，请核对后再报";
  const held = { ...batch, comment, idempotencyKey: newId() };
  agreed(await holdBatch(office.as(team.reviewer), held));
}

/** Heads of a county that no other batch of these covers. */
function countyFor({ office, team }: GuangxiOffice, index: number): Promise<string> {
  const counties = office.library.gazetteer
    .under("450000", 2022)
    .filter(({ level, code }) => level === "county" && code !== "451423" && code !== "450102");
  const placeCode = counties[index]?.code;
  if (placeCode === undefined) throw new Error(`no county ${index}`);
  const rows: HeadcountRow[] = [{ placeCode, insuredClass: "resident", heads: 1_000n }];
  const importer = team.preparer;
  return office.importHeadcounts({ importer, fiscalYear: 2022, placeCode: "450000", rows });
}
