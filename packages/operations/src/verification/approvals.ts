import {
  batch,
  batchEvent,
  batchPolicy,
  obligation,
  post,
  store,
  transfer,
} from "@daowei/db/schema";
import { batchActs, type BatchAct, decideOnBatch, type Hand } from "@daowei/domain/approvals";
import { civilDate } from "@daowei/domain/time";
import { asc, count, eq } from "drizzle-orm";
import { contentOf } from "../batches/draft.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { revisionHashOf } from "../batches/move-batch.ts";
import { canonicalJson, sha256 } from "../identity.ts";
import type { Check, Scene } from "./finding.ts";
import { FindingList } from "./finding-list.ts";

type Event = typeof batchEvent.$inferSelect;
type Post = typeof post.$inferSelect;

/** One batch with all that its decisions rest on. */
interface Decided {
  readonly whole: Batch;
  readonly events: readonly { readonly event: Event; readonly held: Post | null }[];
  readonly owed: readonly (typeof obligation.$inferSelect)[];
  readonly referredVersions: readonly string[];
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
    judgeEvents(list, scene, { decided, clockIsReal: own?.kind === "production" });
    list.looked(decided.events.length);
    progress(index + 1, total);
  }
  return list.result();
};

async function readDecided({ reader }: Scene, whole: Batch): Promise<Decided> {
  const events = await reader
    .select({ event: batchEvent, held: post })
    .from(batchEvent)
    .leftJoin(post, eq(post.id, batchEvent.postId))
    .where(eq(batchEvent.batchId, whole.id))
    .orderBy(asc(batchEvent.seq));
  const owed = await reader
    .select({ obligation })
    .from(obligation)
    .innerJoin(transfer, eq(transfer.id, obligation.transferId))
    .where(eq(obligation.batchId, whole.id))
    .orderBy(asc(transfer.ordinal), asc(obligation.insuredClass));
  const referred = await reader
    .select({ version: batchPolicy.version })
    .from(batchPolicy)
    .where(eq(batchPolicy.batchId, whole.id))
    .orderBy(asc(batchPolicy.policyId));
  const referredVersions = referred.map(({ version }) => version);
  return { whole, events, owed: owed.map((row) => row.obligation), referredVersions };
}

/** What was decided on is what is stored: the hash of the content recomputes from the rows. */
function judgeContent(list: FindingList, { whole, owed, referredVersions }: Decided): void {
  const { fiscalYear, placeCode, kind, title, headcountVersionId, policyVersion } = whole;
  const subject = { fiscalYear, placeCode, kind, title, headcountVersionId, policyVersion };
  const content = contentOf({ obligations: owed }, civilDate(whole.dueOn));
  const found = sha256(canonicalJson({ ...subject, referredVersions, ...content }));
  if (found !== whole.contentSha256)
    list.add(
      badBatch(whole, { rule: "content_is_what_was_hashed", expected: whole.contentSha256, found }),
    );
  const revisionHash = revisionHashOf(whole.contentSha256, whole.revision);
  if (revisionHash !== whole.revisionHash)
    list.add(
      badBatch(whole, { rule: "revision_hash", expected: revisionHash, found: whole.revisionHash }),
    );
}

interface Judged {
  readonly decided: Decided;
  /** In a demonstration the clock is turned while its story is told: posts are granted after what was done in them. */
  readonly clockIsReal: boolean;
}

function judgeEvents(list: FindingList, scene: Scene, { decided, clockIsReal }: Judged): void {
  const { whole } = decided;
  const hands: Hand[] = [];
  for (const { event, held } of decided.events) {
    const bad = (rule: string, expected: string, found: string) =>
      list.add(badBatch(whole, { rule, expected, found: `${event.seq} ${found}` }));
    const hash = revisionHashOf(whole.contentSha256, event.revision);
    if (hash !== event.revisionHash) bad("decision_on_this_revision", hash, event.revisionHash);
    const act = batchActs.find((known) => known === event.act);
    if (act !== undefined) {
      const problem = refusalOf(event, act, hands);
      if (problem !== null) bad("decision_is_allowed", `${act} ${event.userName}`, problem);
    }
    const wrong = wrongPost(scene, { event, held, whole, clockIsReal });
    if (wrong !== null) bad("post_was_held", `${event.role} ${event.userName}`, wrong);
    hands.push({ userId: event.userId, act: event.act, revision: event.revision });
  }
}

function refusalOf(event: Event, act: BatchAct, hands: readonly Hand[]): string | null {
  if (event.from === null) return `${act} from nothing`;
  const role = roleOf(event);
  if (role === undefined) return `role ${event.role}`;
  const { revision, revisionHash } = event;
  const decided = decideOnBatch({
    act,
    stage: event.from,
    revision,
    revisionHash,
    seenHash: revisionHash,
    actor: { userId: event.userId, role },
    hands,
  });
  return decided.ok ? null : canonicalJson(decided.problem);
}

function roleOf({ role }: Event) {
  return post.role.enumValues.find((known) => known === role);
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
  const perTransfer = event.act === "record_sent" || event.act === "confirm_arrival";
  const above =
    held.placeCode === whole.placeCode ||
    library.gazetteer.within(whole.placeCode, held.placeCode, whole.fiscalYear);
  if (!perTransfer && !above) return `a post at ${held.placeCode}`;
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
