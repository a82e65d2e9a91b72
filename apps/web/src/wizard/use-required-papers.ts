import type { AttachmentKind } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useScope } from "../app/frame-context.ts";
import { api } from "../wire/api.ts";
import type { Papers } from "./use-papers.ts";
import type { Kind } from "./batch-kinds.ts";

/** The kinds of paper that the office wants with a batch of a kind, and those that were not chosen yet. */
export interface RequiredPapers {
  readonly wanted: readonly AttachmentKind[];
  readonly missing: readonly AttachmentKind[];
}

export function useRequiredPapers(kind: Kind, { papers }: Pick<Papers, "papers">): RequiredPapers {
  const { placeCode } = useScope();
  const { data } = useQuery(api.approvals.policy.queryOptions({ placeCode }));
  const wanted = data?.policy.requiredAttachments?.[kind] ?? [];
  const fit = papers.filter(({ state }) => state.at !== "too_large");
  return { wanted, missing: wanted.filter((one) => !fit.some((paper) => paper.kind === one)) };
}
