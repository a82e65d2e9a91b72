import { proposal } from "@daowei/db/schema";
import type { ProposalStage } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { type ProposalSummary, readProposals, summariseProposal } from "./summary.ts";

const shown = 200;

/** 变更申请: two hundred that this post may see, the open ones first. */
export const listProposals = ask<{ readonly stage?: ProposalStage | undefined }, ProposalSummary[]>(
  async (context, { stage }) => {
    const where = stage === undefined ? undefined : eq(proposal.stage, stage);
    const rows = await readProposals(context.db, context, { where, limit: shown });
    return ok(rows.map((row) => summariseProposal(context, row)));
  },
);
