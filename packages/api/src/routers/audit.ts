import { exportEvidence } from "@daowei/operations/evidence";
import {
  listAnchors,
  listAudit,
  listMarks,
  listSuspicions,
  markForAudit,
  readChain,
  sampleAudit,
  verifyInvariant,
} from "@daowei/operations/auditing";
import { z } from "zod";
import {
  AnchorList,
  AuditPage,
  AuditQuestion,
  AuditSample,
  ChainPage,
  EvidencePackage,
  Id,
  Invariant,
  ListMarks,
  MarkForAudit,
  MarkList,
  MarkMade,
  SampleQuestion,
  SuspicionList,
  SuspicionPeriod,
  VerifiedOne,
} from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const auditRouter = router({
  list: actingProcedure.input(AuditQuestion).output(AuditPage).query(answer(listAudit)),
  sample: actingProcedure.input(SampleQuestion).output(AuditSample).query(answer(sampleAudit)),
  suspicions: actingProcedure
    .input(SuspicionPeriod)
    .output(SuspicionList)
    .query(answer(listSuspicions)),
  marks: actingProcedure.input(ListMarks).output(MarkList).query(answer(listMarks)),
  mark: actingProcedure.input(MarkForAudit).output(MarkMade).mutation(answer(markForAudit)),
  chain: actingProcedure
    .input(
      z.object({
        after: z.string().regex(/^\d{1,18}$/),
        limit: z.int().min(1).max(2000).default(1000),
      }),
    )
    .output(ChainPage)
    .query(answer(readChain)),
  anchors: actingProcedure.input(z.object({})).output(AnchorList).query(answer(listAnchors)),
  evidence: actingProcedure
    .input(z.object({ batchId: Id }))
    .output(EvidencePackage)
    .query(answer(exportEvidence)),
  verify: actingProcedure
    .input(z.object({ invariant: Invariant }))
    .output(VerifiedOne)
    .query(answer(verifyInvariant)),
});
