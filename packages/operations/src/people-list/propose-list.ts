import type { Transaction } from "@daowei/db";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { needRole } from "../authorise.ts";
import type { Act, Context } from "../context.ts";
import { isError } from "../import/index.ts";
import type { Problem } from "../problem.ts";
import { type ProposalActed, writeProposal } from "../proposals/propose.ts";
import { requireStepUp } from "../step-up.ts";
import { write, type Written } from "../write.ts";
import { inspectList, type ListContent, type PeopleListFile, readContent } from "./inspect-list.ts";

export interface ProposePeopleList extends PeopleListFile {
  /** SHA-256 of the file that was checked. */
  readonly sha256: string;
  readonly warningsAcknowledged: boolean;
  /** Why; the decider reads it. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** 提交名单: every row of a checked file as one change, for a second administrator to let in whole or not at all. */
export const proposePeopleList: Act<
  ProposePeopleList,
  ProposalActed & { readonly replayed: boolean }
> = async (calling, input) => {
  // Before the file is read: reading one is work that only an administrator may ask for.
  const role = needRole(calling, "propose", "administrator");
  if (!role.ok) return role;
  const proven = requireStepUp(calling);
  if (!proven.ok) return proven;
  const content = await readContent(calling, input);
  const keep = write<ProposePeopleList, ProposalActed>({
    act: "proposal.propose",
    // The checksum stands for the bytes, which are compared with it.
    fingerprint: ({ contentBase64: _content, idempotencyKey: _key, ...asked }) => asked,
    work: (tx, context, asked) => propose(tx, context, { asked, content }),
  });
  return await keep(calling, input);
};

async function propose(
  tx: Transaction,
  context: Context,
  { asked, content }: { readonly asked: ProposePeopleList; readonly content: ListContent },
): Promise<Result<Written<ProposalActed>, Problem>> {
  const { sha256, reading } = content;
  if (sha256 !== asked.sha256)
    return refuse({ kind: "file_changed", expected: asked.sha256, found: sha256 });
  const { findings } = await inspectList(tx, context, content);
  const sound = acceptable(findings, asked.warningsAcknowledged);
  if (!sound.ok) return sound;
  const posts = reading.rows.map(({ placeName: _name, ...row }) => row);
  const { placeCode } = context.actor.post;
  const payload = { placeCode, fileName: asked.fileName, fileSha256: sha256, posts };
  return await writeProposal(tx, context, {
    kind: "person.add_list",
    payload,
    reason: asked.reason,
  });
}

function acceptable(
  findings: readonly { readonly severity: "error" | "warning" | "note" }[],
  acknowledged: boolean,
): Result<void, Problem> {
  const errors = findings.filter(isError).length;
  if (errors > 0) return refuse({ kind: "file_not_acceptable", errors });
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return warnings > 0 && !acknowledged
    ? refuse({ kind: "warnings_not_acknowledged", warnings })
    : ok(undefined);
}
