import {
  addAttachment,
  listAttachments,
  removeAttachment,
  showWorkbook,
} from "@daowei/operations/attachments";
import { z } from "zod";
import {
  AddAttachment,
  AttachedWorkbook,
  AttachmentList,
  AttachmentsChanged,
  Id,
  RemoveAttachment,
} from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const attachmentsRouter = router({
  list: actingProcedure
    .input(z.object({ batchId: Id }))
    .output(AttachmentList)
    .query(answer(listAttachments)),
  workbook: actingProcedure
    .input(z.object({ id: Id, sheet: z.int().min(0).max(49) }))
    .output(AttachedWorkbook)
    .query(answer(showWorkbook)),
  add: actingProcedure
    .input(AddAttachment)
    .output(AttachmentsChanged)
    .mutation(answer(addAttachment)),
  remove: actingProcedure
    .input(RemoveAttachment)
    .output(AttachmentsChanged)
    .mutation(answer(removeAttachment)),
});
