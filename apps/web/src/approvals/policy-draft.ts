import type { ApprovalPolicy } from "@daowei/api/contracts";
import type { documentKinds } from "@daowei/domain/approvals";
import { fenToText } from "@daowei/domain/money";
import { plainYuan } from "../money/in-unit.ts";
import { fenFromTypedYuan } from "../money/yuan-field.ts";

export type Stage = ApprovalPolicy["stages"][number];
export type Condition = Stage["when"][number] | Stage["skipWhen"][number];
export type ConditionKind = Condition["kind"];
export type DocumentKind = (typeof documentKinds)[number];

/** When a stage is needed or skipped, and when it wants a comment or a second factor. */
export const conditionLists = ["when", "skipWhen", "commentWhen", "stepUpWhen"] as const;
export type ConditionList = (typeof conditionLists)[number];

const needing = [
  "document_at_least",
  "payer_period_at_least",
  "document_kind",
  "heads_changed_over",
  "overdue",
  "unconfirmed",
] as const satisfies readonly ConditionKind[];
const skipping = [
  "document_below",
  "payer_period_below",
  "document_kind",
] as const satisfies readonly ConditionKind[];

/** Which conditions a list may have. */
export function kindsOf(list: ConditionList): readonly ConditionKind[] {
  return list === "skipWhen" ? skipping : needing;
}

/** A condition as a form holds it: amounts, days and percent as they were typed. */
export interface ConditionDraft {
  readonly key: string;
  readonly kind: ConditionKind;
  readonly yuan: string;
  /** Empty for the fiscal year. */
  readonly days: string;
  readonly kinds: readonly DocumentKind[];
  readonly percent: string;
}

/** A stage as a form holds it. */
export interface StageDraft extends Pick<Stage, "name" | "role" | "level"> {
  /** Names the row while it is edited. */
  readonly key: string;
  /** Names the stage for ever; of a new one made when it is read. */
  readonly stageKey: string | null;
  readonly people: string;
  readonly lists: Readonly<Record<ConditionList, readonly ConditionDraft[]>>;
}

/** An approval policy as a form holds it. */
export interface PolicyDraft {
  readonly name: string;
  readonly stages: readonly StageDraft[];
  readonly requiredAttachments: ApprovalPolicy["requiredAttachments"];
}

export function draftOf({ name, stages, requiredAttachments }: ApprovalPolicy): PolicyDraft {
  return {
    name,
    requiredAttachments,
    stages: stages.map((stage) => ({
      key: crypto.randomUUID(),
      stageKey: stage.key,
      name: stage.name,
      role: stage.role,
      level: stage.level,
      people: String(stage.people),
      lists: {
        when: stage.when.map(conditionDraftOf),
        skipWhen: stage.skipWhen.map(conditionDraftOf),
        commentWhen: stage.commentWhen.map(conditionDraftOf),
        stepUpWhen: stage.stepUpWhen.map(conditionDraftOf),
      },
    })),
  };
}

function conditionDraftOf(condition: Condition): ConditionDraft {
  const blank = blankCondition(condition.kind);
  switch (condition.kind) {
    case "document_at_least":
    case "document_below":
      return { ...blank, yuan: plainYuan(condition.amountFen) };
    case "payer_period_at_least":
    case "payer_period_below": {
      const { amountFen, days } = condition;
      return { ...blank, yuan: plainYuan(amountFen), days: days === null ? "" : String(days) };
    }
    case "document_kind":
      return { ...blank, kinds: condition.kinds };
    case "heads_changed_over":
      return { ...blank, percent: plainYuan(String(condition.basisPoints)) };
    case "overdue":
    case "unconfirmed":
      return blank;
  }
}

export function blankCondition(kind: ConditionKind): ConditionDraft {
  return { key: crypto.randomUUID(), kind, yuan: "", days: "", kinds: ["regular"], percent: "" };
}

/** A further stage at the end, decided by an approver of the office itself or above. */
export function withStage(draft: PolicyDraft): PolicyDraft {
  const stage: StageDraft = {
    key: crypto.randomUUID(),
    stageKey: null,
    name: "",
    role: "approver",
    level: "any",
    people: "1",
    lists: { when: [], skipWhen: [], commentWhen: [], stepUpWhen: [] },
  };
  return { ...draft, stages: [...draft.stages, stage] };
}

/** The policy that the form says; null where a number cannot be read. */
export function policyOf({
  name,
  stages,
  requiredAttachments,
}: PolicyDraft): ApprovalPolicy | null {
  const taken = new Set(stages.map(({ stageKey }) => stageKey));
  const read = stages.map((stage) => readStage(stage, stage.stageKey ?? freeKey(taken)));
  const sound = read.filter((stage) => stage !== null);
  if (sound.length < read.length) return null;
  return {
    format: "approval-policy.v1",
    name: name.trim(),
    stages: sound,
    ...(requiredAttachments === undefined ? {} : { requiredAttachments }),
  };
}

function freeKey(taken: Set<string | null>): string {
  let number = taken.size + 1;
  while (taken.has(`stage_${number}`)) number += 1;
  taken.add(`stage_${number}`);
  return `stage_${number}`;
}

function readStage(draft: StageDraft, key: string): Stage | null {
  const { name, role, level, lists } = draft;
  const people = wholeOf(draft.people);
  const [when, commentWhen, stepUpWhen] = [lists.when, lists.commentWhen, lists.stepUpWhen].map(
    (list) => readList(list, isNeeding),
  );
  const skipWhen = readList(lists.skipWhen, isSkipping);
  if (people === undefined || !when || !skipWhen || !commentWhen || !stepUpWhen) return null;
  const own = { key, name: name.trim(), role, level, people };
  return { ...own, when, skipWhen, commentWhen, stepUpWhen };
}

/** Null where one of them cannot be read. */
function readList<C extends Condition>(
  drafts: readonly ConditionDraft[],
  fits: (condition: Condition) => condition is C,
): C[] | null {
  const read = drafts.map(readCondition);
  const fitting = read.filter((one) => one !== null).filter(fits);
  return fitting.length === drafts.length ? fitting : null;
}

function isNeeding(condition: Condition): condition is Stage["when"][number] {
  return needing.some((kind) => kind === condition.kind);
}

function isSkipping(condition: Condition): condition is Stage["skipWhen"][number] {
  return skipping.some((kind) => kind === condition.kind);
}

function readCondition({ kind, yuan, days, kinds, percent }: ConditionDraft): Condition | null {
  const fen = fenFromTypedYuan(yuan);
  switch (kind) {
    case "document_at_least":
    case "document_below":
      return fen === undefined ? null : { kind, amountFen: fenToText(fen) };
    case "payer_period_at_least":
    case "payer_period_below": {
      const period = days.trim() === "" ? null : wholeOf(days);
      return fen === undefined || period === undefined
        ? null
        : { kind, amountFen: fenToText(fen), days: period };
    }
    case "document_kind":
      return { kind, kinds: [...kinds] };
    case "heads_changed_over": {
      // A hundredth of a percent is to a percent as a fen to a yuan.
      const points = fenFromTypedYuan(percent);
      return points === undefined ? null : { kind, basisPoints: Number(points) };
    }
    case "overdue":
    case "unconfirmed":
      return { kind };
  }
}

function wholeOf(text: string): number | undefined {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
}
