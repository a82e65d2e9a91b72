import type * as Wire from "@daowei/api/contracts";
import type {
  TRPCBuiltRouter,
  TRPCDefaultErrorData,
  TRPCErrorShape,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from "@trpc/server";
import type { z } from "zod";

type Query<I, O> = TRPCQueryProcedure<{ input: I; output: O; meta: unknown }>;
type Mutation<I, O> = TRPCMutationProcedure<{ input: I; output: O; meta: unknown }>;
type At = { fiscalYear: number; placeCode: string };
type Act<I> = Mutation<I, Wire.BatchActed>;
type ErrorData = TRPCDefaultErrorData & { problem?: { kind: string } & Record<string, unknown> };
interface Root {
  ctx: object;
  meta: object;
  errorShape: TRPCErrorShape<ErrorData>;
  transformer: false;
}

export type AppRouter = TRPCBuiltRouter<
  Root,
  {
    session: {
      me: Query<void, Wire.Me>;
      demonstrationAccounts: Query<void, Wire.DemonstrationAccount[]>;
      places: Query<{ fiscalYear: number }, Wire.PlaceNode[]>;
    };
    policies: {
      list: Query<void, Wire.PolicySummary[]>;
      get: Query<{ id: string }, Wire.PolicyDetail>;
    };
    enrolment: {
      versions: Query<At, Wire.HeadcountVersionSummary[]>;
      version: Query<{ id: string }, Wire.HeadcountVersion>;
      check: Mutation<z.input<typeof Wire.HeadcountFile>, Wire.HeadcountCheck>;
      accept: Mutation<Wire.AcceptHeadcounts, { versionId: string; replayed: boolean }>;
    };
    apportionment: {
      preview: Query<At & { policyId: string; headcountVersionId: string }, Wire.Apportionment>;
      explain: Query<
        At & { policyId: string; insuredClass: string; heads: string },
        Wire.Explanation
      >;
    };
    batches: {
      list: Query<At & { stage?: Wire.BatchStage }, Wire.BatchSummary[]>;
      get: Query<{ id: string }, Wire.BatchDetail>;
      rows: Query<{ id: string }, Wire.BatchRows>;
      create: Act<Wire.CreateBatch>;
      submit: Act<Wire.ActOnBatch>;
      recall: Act<Wire.ActOnBatch>;
      review: Act<Wire.ActOnBatch>;
      approve: Act<Wire.ActOnBatch>;
      cancel: Act<Wire.ActOnBatch>;
      sendBack: Act<z.input<typeof Wire.SendBackBatch>>;
      issue: Act<z.input<typeof Wire.IssueBatch>>;
    };
    transfers: {
      list: Query<z.input<typeof Wire.ListTransfers>, Wire.TransferList>;
      get: Query<{ id: string }, z.infer<typeof Wire.TransferDetail>>;
      explain: Query<{ obligationId: string }, Wire.StoredExplanation>;
      recordSent: Mutation<z.input<typeof Wire.RecordSent>, Wire.BulkResult>;
      confirmArrival: Mutation<z.input<typeof Wire.ConfirmArrival>, Wire.BulkResult>;
      confirmArrivals: Mutation<z.input<typeof Wire.ConfirmArrivals>, Wire.BulkResult>;
    };
    inbox: { list: Query<{ tab: z.infer<typeof Wire.InboxTab> }, Wire.Inbox> };
    overview: { get: Query<At, Wire.Overview> };
    deadlines: { list: Query<At, Wire.Deadline[]> };
    audit: { list: Query<{ cursor?: string; limit: number }, z.infer<typeof Wire.AuditPage>> };
  }
>;
