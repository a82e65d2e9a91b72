import {
  approvalPolicy,
  approvalRequest,
  batch,
  batchEvent,
  decision,
  delegation,
  post,
  reassignment,
  store,
} from "@daowei/db/schema";
import { factsFromRecord, routeOf } from "@daowei/domain/approvals";
import { asc, count, eq } from "drizzle-orm";
import { type AttachmentOnRecord, readAttachments } from "../attachments/attached.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { revisionHashOf } from "../batches/move-batch.ts";
import { canonicalJson, sha256 } from "../identity.ts";
import { readPolicy } from "../approvals/policy-in-force.ts";
import {
  againstList,
  againstRequired,
  checkAttachedBytes,
  revisionHashBefore,
} from "./attachments.ts";
import type { Check, Scene } from "./finding.ts";
import { FindingList } from "./finding-list.ts";
import { isPerTransfer } from "./legal-history.ts";
import { type Records, replay } from "./replay.ts";
import { contentText, readContent, type StoredContent } from "./stored-content.ts";

type Event = typeof batchEvent.$inferSelect;
type Post = typeof post.$inferSelect;

/** One batch with all that its decisions rest on. */
interface Decided extends StoredContent {
  readonly whole: Batch;
  readonly events: readonly { readonly event: Event; readonly held: Post | null }[];
  readonly records: Records;
  readonly attachments: readonly AttachmentOnRecord[];
}

/** I6: every decision was one that the rules allow to that person, in that post, on that revision; and it was on this content. */
export const checkApprovals: Check = async (scene) => {
  const list = new FindingList("I6");
  const { reader, progress } = scene;
  const [all] = await reader.select({ n: count() }).from(batch);
  const [own] = await reader.select({ kind: store.kind }).from(store);
  const total = all === undefined ? 0 : all.n;
  const batches = await reader.select().from(batch).orderBy(asc(batch.createdAt), asc(batch.id));
  for (const [index, whole] of batches.entries()) {
    const decided = await readDecided(scene, whole);
    judgeContent(list, decided);
    await judgeRoutes(list, scene, decided);
    await judgeLent(list, scene, decided);
    judgeEvents(list, scene, { decided, clockIsReal: own?.kind === "production" });
    list.looked(decided.events.length);
    progress(index + 1, total);
  }
  list.join(await checkAttachedBytes(scene));
  return list.result();
};

async function readDecided({ reader }: Scene, whole: Batch): Promise<Decided> {
  const events = await reader
    .select({ event: batchEvent, held: post })
    .from(batchEvent)
    .leftJoin(post, eq(post.id, batchEvent.postId))
    .where(eq(batchEvent.batchId, whole.id))
    .orderBy(asc(batchEvent.seq));
  const records = await readRecords(reader, whole.id);
  const attachments = await readAttachments(reader, whole.id);
  return { whole, events, records, attachments, ...(await readContent(reader, whole.id)) };
}

async function readRecords(reader: Scene["reader"], batchId: string): Promise<Records> {
  return {
    requests: await reader
      .select()
      .from(approvalRequest)
      .where(eq(approvalRequest.batchId, batchId)),
    decisions: await reader.select().from(decision).where(eq(decision.batchId, batchId)),
    handovers: await reader.select().from(reassignment).where(eq(reassignment.batchId, batchId)),
  };
}

/** What was decided on is what is stored: the hash of the content recomputes from the rows. */
function judgeContent(list: FindingList, { whole, attachments, ...content }: Decided): void {
  const found = sha256(contentText(whole, content));
  if (found !== whole.contentSha256)
    list.add(
      badBatch(whole, { rule: "content_is_what_was_hashed", expected: whole.contentSha256, found }),
    );
  const unlisted = againstList(whole, attachments);
  if (unlisted !== null) list.add(badBatch(whole, unlisted));
  const revisionHash = revisionHashOf(whole, whole.revision);
  if (revisionHash !== whole.revisionHash)
    list.add(
      badBatch(whole, { rule: "revision_hash", expected: revisionHash, found: whole.revisionHash }),
    );
}

/** The way of each request is what its policy says of what was looked at. */
async function judgeRoutes(list: FindingList, { reader, library }: Scene, decided: Decided) {
  const { whole, records, attachments } = decided;
  const path = library.gazetteer.path(whole.placeCode, whole.fiscalYear);
  for (const { revision, policyVersion, facts, route } of records.requests) {
    const [kept] = await reader
      .select({ text: approvalPolicy.text })
      .from(approvalPolicy)
      .where(eq(approvalPolicy.version, policyVersion));
    if (kept === undefined || sha256(kept.text) !== policyVersion) {
      const found = kept === undefined ? "nothing" : sha256(kept.text);
      list.add(
        badBatch(whole, { rule: "approval_policy_is_kept", expected: policyVersion, found }),
      );
    } else if (facts !== null) {
      const expected = canonicalJson(routeOf(readPolicy(kept.text), factsFromRecord(facts), path));
      const found = canonicalJson(route);
      if (found !== expected)
        list.add(
          badBatch(whole, { rule: "route_of_its_policy", expected, found: `${revision} ${found}` }),
        );
      const submit = decided.events.find(
        ({ event }) => event.act === "submit" && event.revision === revision,
      );
      const lacking =
        submit === undefined
          ? null
          : againstRequired(whole, attachments, { policyText: kept.text, seq: submit.event.seq });
      if (lacking !== null) list.add(badBatch(whole, lacking));
    }
  }
}

/** A lent post was lent to that person by that person on that day. */
async function judgeLent(list: FindingList, { reader }: Scene, decided: Decided): Promise<void> {
  const { whole, records, events } = decided;
  for (const one of records.decisions) {
    if (one.delegationId === null) continue;
    const [lent] = await reader
      .select()
      .from(delegation)
      .where(eq(delegation.id, one.delegationId));
    const on = events.find(({ event }) => event.seq === one.seq)?.event.onDate;
    const holds =
      lent?.delegateId === one.userId &&
      lent.delegatorId === one.delegatorId &&
      lent.postId === one.postId &&
      on !== undefined &&
      lent.fromOn <= on &&
      on <= lent.toOn &&
      (lent.endedAt === null || lent.endedAt >= one.at);
    if (!holds)
      list.add(
        badBatch(whole, {
          rule: "post_was_lent",
          expected: one.delegationId,
          found: `${one.seq} ${one.userName}`,
        }),
      );
  }
}

interface Judged {
  readonly decided: Decided;
  /** In a demonstration the clock is turned while its story is told: posts are granted after what was done in them. */
  readonly clockIsReal: boolean;
}

function judgeEvents(list: FindingList, scene: Scene, { decided, clockIsReal }: Judged): void {
  const { whole } = decided;
  const problemOf = replay(decided.records);
  for (const { event, held } of decided.events) {
    const bad = (rule: string, expected: string, found: string) =>
      list.add(badBatch(whole, { rule, expected, found: `${event.seq} ${found}` }));
    const hash = revisionHashBefore(whole, decided.attachments, event);
    if (hash !== event.revisionHash) bad("decision_on_this_revision", hash, event.revisionHash);
    const problem = problemOf(event);
    if (problem !== null) bad("decision_is_allowed", `${event.act} ${event.userName}`, problem);
    const wrong = wrongPost(scene, { event, held, whole, clockIsReal });
    if (wrong !== null) bad("post_was_held", `${event.role} ${event.userName}`, wrong);
  }
}

interface Held {
  readonly event: Event;
  readonly held: Post | null;
  readonly whole: Batch;
  readonly clockIsReal: boolean;
}

function wrongPost({ library }: Scene, { event, held, whole, clockIsReal }: Held): string | null {
  if (held === null) return `no post ${event.postId}`;
  if (held.userId !== event.userId) return "the post of another person";
  if (held.role !== event.role) return `a post as ${held.role}`;
  // Money is sent and confirmed per transfer, also by the offices of those who pay and of those who receive it.
  const above =
    held.placeCode === whole.placeCode ||
    library.gazetteer.within(whole.placeCode, held.placeCode, whole.fiscalYear);
  if (!isPerTransfer(event.act) && !above) return `a post at ${held.placeCode}`;
  if (!clockIsReal) return null;
  if (held.grantedAt > event.at) return `granted ${held.grantedAt.toISOString()}`;
  if (held.endedAt !== null && held.endedAt < event.at)
    return `ended ${held.endedAt.toISOString()}`;
  return null;
}

function badBatch(
  { id, placeCode }: Batch,
  {
    rule,
    expected,
    found,
  }: { readonly rule: string; readonly expected: string; readonly found: string },
) {
  return { rule, object: "batch", id, placeCode, expected, found };
}
