/** The form of a 功能分类科目 code of 政府收支分类科目: seven digits for class 类, section 款 and item 项; which codes there are, each year's book says. */
export const functionCodeForm = /^[0-9]{7}$/;
/** The form of a 经济分类科目 code of 政府收支分类科目: five digits for class 类 and section 款. */
export const economicCodeForm = /^[0-9]{5}$/;
/** How long a document number 文号 may be, in characters. */
export const documentNumberLength = { least: 4, most: 60 } as const;

/** Under what a batch stands in the budget, as far as its preparer says: 功能分类科目, 经济分类科目, 拟用指标文号; null where not said. */
export interface BudgetSubjects {
  readonly functionCode: string | null;
  readonly economicCode: string | null;
  readonly proposedDocumentNumber: string | null;
}

/** What of them is said: what is left out takes no part in the content that is decided on. */
export function givenSubjects(
  subjects: BudgetSubjects,
): Partial<Record<keyof BudgetSubjects, string>> {
  const { functionCode, economicCode, proposedDocumentNumber } = subjects;
  return {
    ...(functionCode === null ? {} : { functionCode }),
    ...(economicCode === null ? {} : { economicCode }),
    ...(proposedDocumentNumber === null ? {} : { proposedDocumentNumber }),
  };
}
