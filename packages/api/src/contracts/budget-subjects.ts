import { documentNumberLength, economicCodeForm, functionCodeForm } from "@daowei/domain/approvals";
import { z } from "zod";
import { WrittenText } from "./scalars.ts";

export const DocumentNumber = WrittenText.min(documentNumberLength.least).max(
  documentNumberLength.most,
);

const ofFunction = "功能分类科目 of 政府收支分类科目, seven digits";
const ofKind = "经济分类科目 of 政府收支分类科目, five digits";

/** What a new batch may say of its place in the budget. */
export const SubjectsGiven = z.object({
  functionCode: z.string().regex(functionCodeForm).optional().describe(ofFunction),
  economicCode: z.string().regex(economicCodeForm).optional().describe(ofKind),
  proposedDocumentNumber: DocumentNumber.optional().describe("拟用指标文号"),
});

/** What a batch says of it. */
export const SubjectsSaid = z.object({
  functionCode: z.string().nullable().describe(ofFunction),
  economicCode: z.string().nullable().describe(ofKind),
  proposedDocumentNumber: z
    .string()
    .nullable()
    .describe("拟用指标文号: what the preparer proposes; it is given when issued"),
});
