/** Who signs at the foot of a printed document: 制表人, 复核人, 负责人. */
export const signingPlaces = ["preparer", "reviewer", "leader"] as const;
/** One place at the foot of a printed document. */
export type SigningPlace = (typeof signingPlaces)[number];

/** 单位设置: what an office sets for itself and for all below it that set nothing of their own. */
export interface OfficeSettings {
  /** 人数异动: whole percent of the version before; a place whose headcount moved by more is pointed out. */
  readonly headChangePercent: number;
  /** 与上年差异: whole percent of the year before; a place whose amount moved by more is pointed out. */
  readonly amountChangePercent: number;
  /** 草稿未送审: days after which a draft that nobody goes on with is pointed out. */
  readonly draftDays: number;
  /** What is printed where each signs, such as 科长; empty for the usual word. */
  readonly signers: Readonly<Record<SigningPlace, string>>;
}

/** What holds where no office has set anything. */
export const builtInOfficeSettings: OfficeSettings = {
  headChangePercent: 5,
  amountChangePercent: 10,
  draftDays: 3,
  signers: { preparer: "", reviewer: "", leader: "" },
};

/** Between what an office may set, both included: percent, days, and letters of what is printed. */
export const officeSettingsLimits = { percent: 100, days: 60, letters: 12 } as const;

/** Whether something counted or summed moved by more than so many whole percent of what it was; from nothing every number is more. */
export function movedByMore(now: bigint, before: bigint, percent: number): boolean {
  const moved = now < before ? before - now : now - before;
  return moved * 100n > before * BigInt(percent);
}
