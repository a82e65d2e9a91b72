import type { Attachment, BatchEvent } from "@daowei/api/contracts";

/** What one revision of a batch brought: its amounts never, its papers and the words said on it. */
export interface RevisionLine {
  readonly revision: number;
  readonly since: string;
  readonly by: string;
  readonly act: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The revisions of a batch, the newest first, each with the papers that were put in and taken out while it stood. */
export function revisionLines(
  events: readonly Pick<BatchEvent, "at" | "by" | "act" | "revision">[],
  attachments: readonly Pick<Attachment, "fileName" | "attachedAt" | "removedAt">[],
): readonly RevisionLine[] {
  const revisions = [...new Set(events.map(({ revision }) => revision))].sort((a, b) => a - b);
  const firsts = revisions.flatMap(
    (revision) => events.find((one) => one.revision === revision) ?? [],
  );
  const lines = firsts.map(({ revision, at, by, act }, index): RevisionLine => {
    const until = firsts[index + 1]?.at;
    const within = (moment: string | null) =>
      moment !== null && (moment >= at || index === 0) && (until === undefined || moment < until);
    const namesOf = (papers: typeof attachments) => papers.map(({ fileName }) => fileName);
    return {
      revision,
      since: at,
      by,
      act,
      added: namesOf(attachments.filter(({ attachedAt }) => within(attachedAt))),
      removed: namesOf(attachments.filter(({ removedAt }) => within(removedAt))),
    };
  });
  return lines.toReversed();
}
