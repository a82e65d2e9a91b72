import type { OfficeSettings } from "@daowei/api/contracts";
import { officeSettingsLimits, signingPlaces } from "@daowei/domain/approvals";

export const numberFields = ["headChangePercent", "amountChangePercent", "draftDays"] as const;
export type NumberField = (typeof numberFields)[number];

/** What stands in the form: numbers as they are typed. */
export interface SettingsDraft {
  readonly numbers: Readonly<Record<NumberField, string>>;
  readonly signers: OfficeSettings["signers"];
}

export function draftOf({ signers, ...numbers }: OfficeSettings): SettingsDraft {
  return {
    numbers: {
      headChangePercent: String(numbers.headChangePercent),
      amountChangePercent: String(numbers.amountChangePercent),
      draftDays: String(numbers.draftDays),
    },
    signers,
  };
}

/** The largest that a field takes. */
export function mostOf(field: NumberField): number {
  return field === "draftDays" ? officeSettingsLimits.days : officeSettingsLimits.percent;
}

/** The settings that the form stands for; null while a number is none that may be set. */
export function settingsOf({ numbers, signers }: SettingsDraft): OfficeSettings | null {
  const [head, amount, days] = numberFields.map((field) =>
    wholeUpTo(numbers[field], mostOf(field)),
  );
  if (head === undefined || amount === undefined || days === undefined) return null;
  if (head === null || amount === null || days === null) return null;
  return {
    headChangePercent: head,
    amountChangePercent: amount,
    draftDays: days,
    signers: {
      preparer: signers.preparer.trim(),
      reviewer: signers.reviewer.trim(),
      leader: signers.leader.trim(),
    },
  };
}

/** Whether two settings say the same. */
export function sameSettings(one: OfficeSettings, other: OfficeSettings): boolean {
  return (
    numberFields.every((field) => one[field] === other[field]) &&
    signingPlaces.every((place) => one.signers[place] === other.signers[place])
  );
}

function wholeUpTo(typed: string, most: number): number | null {
  if (!/^[1-9]\d{0,2}$/u.test(typed.trim())) return null;
  const value = Number(typed);
  return value <= most ? value : null;
}
