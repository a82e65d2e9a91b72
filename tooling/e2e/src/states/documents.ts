import { codeOf } from "../authenticator.ts";
import { pdfThatSays } from "../papers.ts";
import { headsFile, importHeads, signInAs } from "../wire.ts";

/** The documents that the states stand on. */
export interface Documents {
  /** Submitted, waits for review. */
  readonly waiting: string;
  /** Issued, some of it late. */
  readonly late: string;
  /** Sent back to its preparer with cells marked. */
  readonly returned: string;
  /** A draft that lacks an attachment its office demands. */
  readonly unsupported: string;
  /** A place of the late batch. */
  readonly placeCode: string;
  /** A transfer at each stage. */
  readonly issued: string;
  readonly sent: string;
  readonly arrived: string;
  /** Waits for the administrators. */
  readonly keyProposal: string;
  /** Waits for the approvers. */
  readonly rulesProposal: string;
}

const region = { fiscalYear: 2022, placeCode: "450000" };
const reason = "本年度起按内控办法调整，请予审核";

/** Adds to the demonstration what its own story has none of, and finds the rest. */
export async function prepareDocuments(url: string): Promise<Documents> {
  const wire = await signInAs(url, "jingban-jia");
  const batches = await wire.batches.list.query(region);
  const late = found(
    batches.find(({ title }) => title.includes("防城港")),
    "a late batch",
  ).id;
  const { items } = await wire.transfers.list.query({ ...region, batchId: late, limit: 200 });
  const at = (stage: string) =>
    found(
      items.find((transfer) => transfer.stage === stage),
      `a transfer that is ${stage}`,
    ).id;
  await enrolSecondFactor(url);
  await demandPapers(url);
  await closeYear(url);
  return {
    waiting: found(
      batches.find(({ stage }) => stage === "submitted"),
      "a batch to review",
    ).id,
    late,
    ...(await sendBack(url)),
    placeCode: found(items[0], "a transfer").placeCode,
    issued: at("issued"),
    sent: at("sent"),
    arrived: at("arrived"),
    keyProposal: await proposeKey(url),
    rulesProposal: await proposeRules(url),
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demonstration has no ${what}`);
  return value;
}

const idempotencyKey = () => crypto.randomUUID();

/** A batch that came back with marks and has a paper, and one of another kind that lacks its paper. */
async function sendBack(url: string): Promise<Pick<Documents, "returned" | "unsupported">> {
  const preparer = await signInAs(url, "jingban-jia");
  const places = ["451422", "451423", "451424"];
  // Two more, for the next batch to be made of.
  const rows = [...places, "451402", "451421", "451425"].map((placeCode, index) => ({
    placeCode,
    insuredClass: "resident",
    heads: 98_765 + 10_000 * index,
  }));
  const headcountVersionId = await importHeads(preparer, { ...region, text: headsFile(rows) });
  const draft = { ...region, policyId: "gx-2022", headcountVersionId };
  const { id, revisionHash } = await preparer.batches.create.mutate({
    ...draft,
    onlyPlaces: places,
    title: "2022年城乡居民医保财政补助（崇左市）",
    kind: "regular",
    idempotencyKey: idempotencyKey(),
  });
  const unsupported = await preparer.batches.create.mutate({
    ...draft,
    onlyPlaces: ["451425"],
    title: "2022年城乡居民医保财政补助清算（天等县）",
    kind: "settlement",
    idempotencyKey: idempotencyKey(),
  });
  await preparer.batches.submit.mutate({ id, revisionHash, idempotencyKey: idempotencyKey() });
  const reviewer = await signInAs(url, "fuhe-jia");
  await reviewer.batches.sendBack.mutate({
    id,
    revisionHash,
    comment: "大新县人数与确认表不符，请核对后重报",
    marks: [{ placeCode: "451424", column: "heads" }],
    idempotencyKey: idempotencyKey(),
  });
  await preparer.attachments.add.mutate({
    batchId: id,
    kind: "application_letter",
    fileName: "申请函.pdf",
    contentBase64: pdfThatSays("Application for subsidy 2022").toString("base64"),
    idempotencyKey: idempotencyKey(),
  });
  return { returned: id, unsupported: unsupported.id };
}

/** Two approvers agree that a settlement needs its application letter. */
async function demandPapers(url: string): Promise<void> {
  const wire = await signInAs(url, "shenpi-jia");
  const { placeCode } = region;
  const { policy } = await wire.approvals.policy.query({ placeCode });
  const { id, revisionHash } = await wire.proposals.propose.mutate({
    kind: "approval_policy.change",
    payload: {
      placeCode,
      policy: {
        ...policy,
        // Named by the office itself, unlike the rules that are built in.
        stages: policy.stages.map((stage) => ({
          ...stage,
          name: stage.role === "reviewer" ? "处室复核" : "分管领导审批",
        })),
        requiredAttachments: { settlement: ["application_letter"] },
      },
    },
    reason,
    idempotencyKey: idempotencyKey(),
  });
  const other = await signInAs(url, "shenpi-yi");
  await other.proposals.approve.mutate({ id, revisionHash, idempotencyKey: idempotencyKey() });
}

async function closeYear(url: string): Promise<void> {
  const wire = await signInAs(url, "shenpi-jia");
  await wire.fiscalYears.close.mutate({
    fiscalYear: 2020,
    placeCode: region.placeCode,
    reason: "2020年度清算已经办结，按规定结账",
    idempotencyKey: idempotencyKey(),
  });
}

async function proposeKey(url: string): Promise<string> {
  const wire = await signInAs(url, "jingban-jia");
  const { actingPost } = await wire.session.me.query();
  const { id } = await wire.proposals.propose.mutate({
    kind: "api_key.issue",
    payload: {
      name: "预算系统同步",
      scopes: ["read"],
      placeCode: region.placeCode,
      postId: actingPost?.id,
      validDays: 90,
    },
    reason,
    idempotencyKey: idempotencyKey(),
  });
  return id;
}

async function proposeRules(url: string): Promise<string> {
  const wire = await signInAs(url, "shenpi-jia");
  const { placeCode } = region;
  const { policy } = await wire.approvals.policy.query({ placeCode });
  const stages = policy.stages.map((stage) =>
    stage.role === "approver" ? { ...stage, people: 2 } : stage,
  );
  const { id } = await wire.proposals.propose.mutate({
    kind: "approval_policy.change",
    payload: { placeCode, policy: { ...policy, name: "两人审批", stages } },
    reason,
    idempotencyKey: idempotencyKey(),
  });
  return id;
}

/** The second administrator has an authenticator app, and is asked for it where an act is grave. */
async function enrolSecondFactor(url: string): Promise<void> {
  const { account } = await signInAs(url, "guanli-yi");
  const { secret } = await account.beginTotp.mutate({});
  await account.confirmTotp.mutate({ code: codeOf(secret, 0) });
}
