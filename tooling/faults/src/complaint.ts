/** What a trial finds wrong: lost, doubled, there without anybody's act, never ending, failing without a name, or against I1 to I10. */
export const complaintKinds = [
  "lost",
  "doubled",
  "from-nowhere",
  "stuck",
  "unnamed",
  "invariant",
] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

export interface Complaint {
  readonly kind: ComplaintKind;
  readonly words: string;
}

export const complaint = (kind: ComplaintKind, words: string): Complaint => ({ kind, words });
