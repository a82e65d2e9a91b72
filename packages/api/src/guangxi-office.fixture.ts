import { type Actor, newId } from "@daowei/operations";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  type Team,
} from "@daowei/operations/testing";
import { keysFrom } from "@daowei/operations/second-factors";
import { type KeyScope, keyScopes } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { approveProposal, proposeChange } from "@daowei/operations/proposals";
import { appRouter } from "./router.ts";
import type { ApiContext } from "./trpc.ts";

/** A store with one issued batch of Guangxi, and callers in any post. */
export interface GuangxiOffice {
  readonly office: Office;
  readonly team: Team;
  readonly batch: { readonly id: string; readonly revisionHash: string };
  readonly headcountVersionId: string;
  readonly transferId: string;
  readonly obligationId: string;
  /** One fen of the transfer, confirmed by the team's accountant. */
  readonly arrivalId: string;
  /** An open one: the province's file of 2022 under another id. */
  readonly proposalId: string;
  /** Of the team's preparer, with every scope. */
  readonly apiKeyId: string;
  /** A webhook that listens to nothing. */
  readonly destinationId: string;
  readonly change: { readonly kind: "policy.publish"; readonly payload: { text: string } };
  /** What is different when a program acts for somebody. */
  readonly byKey: (actor: Actor, scopes: readonly KeyScope[]) => Partial<ApiContext>;
  readonly contextOf: (actor: Actor | null, changes?: Partial<ApiContext>) => ApiContext;
  readonly callAs: (actor: Actor | null, changes?: Partial<ApiContext>) => Caller;
}
export type Caller = ReturnType<typeof appRouter.createCaller>;

export const guangxi = { fiscalYear: 2022, placeCode: "450000" };

export async function openGuangxi(): Promise<GuangxiOffice> {
  const office = await openOffice();
  const team = await hireTeam(office);
  const contextOf = (actor: Actor | null, changes: Partial<ApiContext> = {}): ApiContext => ({
    ...contextIn(office, actor ?? team.preparer),
    ...(actor === null ? { person: null, post: null } : {}),
    ...changes,
  });
  const callAs = (actor: Actor | null, changes: Partial<ApiContext> = {}) =>
    appRouter.createCaller(contextOf(actor, changes));
  const batch = await issueDraft(office, team, await draftBatch(office, team));
  const own = callAs(team.preparer);
  const { headcountVersionId } = await own.batches.get({ id: batch.id });
  const { items } = await own.transfers.list({ ...guangxi, batchId: batch.id, limit: 1 });
  const transferId = String(items[0]?.id);
  const { obligations } = await own.transfers.get({ id: transferId });
  const obligationId = String(obligations[0]?.id);
  const arrivalId = await receiveOneFen(
    { treasury: callAs(team.treasury), accountant: callAs(team.accountant) },
    { batchId: batch.id, transferId },
  );
  const change = changeIn(office);
  const { id: proposalId } = await own.proposals.propose({
    ...change,
    reason: "自治区印发了新的文件",
    idempotencyKey: newId(),
  });
  const apiKeyId = await issueKey(office, team.preparer);
  const destinationId = await addWebhook(async () => callAs(await office.hire("administrator")));
  const byKey = (actor: Actor, scopes: readonly KeyScope[]) => programOf(actor, apiKeyId, scopes);
  const made = { apiKeyId, byKey, batch, headcountVersionId, transferId, obligationId, arrivalId };
  return { office, team, contextOf, callAs, ...made, destinationId, proposalId, change };
}

async function issueKey(office: Office, owner: Actor): Promise<string> {
  const once = () => ({ idempotencyKey: newId() });
  const { id: postId, placeCode } = owner.post;
  const scopes = [...keyScopes];
  const asked = await proposeChange(office.as(owner), {
    kind: "api_key.issue",
    payload: { name: "预算系统", postId, placeCode, scopes, validDays: 30 },
    reason: "预算系统需要读取资金到位情况",
    ...once(),
  });
  const { id, revisionHash } = agreed(asked);
  const administrator = office.as(await office.hire("administrator"));
  agreed(await approveProposal(administrator, { id, revisionHash, ...once() }));
  return id;
}

/** As two administrators do, whom nobody else is. */
async function addWebhook(administrator: () => Promise<Caller>): Promise<string> {
  const [first, second] = [await administrator(), await administrator()];
  const { sealed } = await first.destinations.seal({
    kind: "webhook",
    url: "https://hook.example.gov.cn/",
  });
  const { id, revisionHash } = await first.proposals.propose({
    kind: "destination.add",
    payload: { placeCode: guangxi.placeCode, name: "预算系统", sealed, events: [] },
    reason: "预算系统需要接收到位事件",
    idempotencyKey: newId(),
  });
  await second.proposals.approve({ id, revisionHash, idempotencyKey: newId() });
  const [added] = await first.destinations.list({});
  return String(added?.id);
}

function programOf(
  { userId, userName: name, post }: Actor,
  id: string,
  scopes: readonly KeyScope[],
): Partial<ApiContext> {
  const person = { userId, name, username: name };
  const expiresAt = "2099-01-01T00:00:00.000Z";
  const key = {
    id,
    secretId: newId(),
    name: "预算系统",
    ending: "aaaa",
    scopes,
    addresses: [],
    expiresAt,
  };
  return { person, post, session: null, key: ok({ person, post, key }) };
}

async function receiveOneFen(
  { treasury, accountant }: { readonly treasury: Caller; readonly accountant: Caller },
  { batchId, transferId }: { readonly batchId: string; readonly transferId: string },
): Promise<string> {
  const paper = { voucherNumber: "示例-1", idempotencyKey: newId() };
  const day = "2022-12-12";
  await treasury.transfers.recordSent({
    ...paper,
    batchId,
    transferIds: [transferId],
    sentOn: day,
  });
  await accountant.transfers.confirmArrival({
    ...paper,
    transferId,
    amountFen: "1",
    arrivedOn: day,
  });
  const { arrivals } = await accountant.transfers.get({ id: transferId });
  return String(arrivals[0]?.id);
}

function changeIn({ library }: Office) {
  const known = library.policies.get("gx-2022");
  if (known === undefined) throw new Error("gx-2022 is gone");
  const text = known.text.replace(/^id: .*$/mu, "id: gx-2022-copy");
  return { kind: "policy.publish", payload: { text } } as const;
}

const keys = keysFrom("a secret that is long enough for tests");

function contextIn(office: Office, actor: Actor): ApiContext {
  const { database, library, now, codeVersion, anchorFolder } = office.as(actor);
  return {
    system: {
      database,
      library,
      now,
      codeVersion,
      anchorFolder,
      demonstration: true,
      keys,
      hashPassword: () => Promise.resolve("0".repeat(32) + ":" + "0".repeat(128)),
    },
    requestId: newId(),
    address: "127.0.0.1",
    person: { userId: actor.userId, name: actor.userName, username: actor.userName },
    post: actor.post,
    stepUp: { kind: "not_asked" },
    session: { id: newId(), recent: true, passwordTemporary: false, factorWanting: false },
    origin: null,
    key: null,
    isConnectionLost: () => false,
  };
}
