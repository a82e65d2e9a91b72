import { newId } from "@daowei/operations";
import type { Caller, GuangxiOffice } from "./guangxi-office.fixture.ts";
import type { Question } from "./outside-questions.fixture.ts";

/** The smallest paper there is, of a draft of Guangxi. */
export const paper = (batchId: string) => ({
  batchId,
  kind: "application_letter" as const,
  fileName: "申请函.pdf",
  contentBase64: Buffer.from(`%PDF-1.7 ${newId()}`).toString("base64"),
  idempotencyKey: newId(),
});

const firstOf = async (caller: Caller, { batch }: GuangxiOffice): Promise<string> => {
  const { attachments } = await caller.attachments.list({ batchId: batch.id });
  return attachments[0]?.id ?? newId();
};

/** About the papers that go with a batch. */
export const attachmentQuestions: Readonly<Record<string, Question>> = {
  "attachments.list": (caller, here) => caller.attachments.list({ batchId: here.batch.id }),
  "attachments.workbook": async (caller, here) =>
    caller.attachments.workbook({ id: await firstOf(caller, here), sheet: 0 }),
  "attachments.add": (caller, here) => caller.attachments.add(paper(here.batch.id)),
  "attachments.remove": async (caller, here) =>
    caller.attachments.remove({
      batchId: here.batch.id,
      attachmentId: await firstOf(caller, here),
      idempotencyKey: newId(),
    }),
};
