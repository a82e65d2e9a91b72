import { addAttachment, listAttachments, removeAttachment } from "@daowei/operations/attachments";
import { z } from "zod";
import {
  AddAttachment,
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
  add: actingProcedure
    .input(AddAttachment)
    .output(AttachmentsChanged)
    .mutation(answer(addAttachment)),
  remove: actingProcedure
    .input(RemoveAttachment)
    .output(AttachmentsChanged)
    .mutation(answer(removeAttachment)),
});
