import {
  type Candidate,
  inTime,
  type MatchRules,
  names,
  type OpenLine,
  type OpenTransfer,
  sumOpen,
} from "./candidate.ts";

/** What is still to be matched. */
export interface Rest {
  readonly lines: readonly OpenLine[];
  readonly transfers: readonly OpenTransfer[];
}

/** One rule: everything that it would match, each candidate by itself, whatever the order of the lines. */
export type Tier = (rest: Rest, rules: MatchRules) => readonly Candidate[];

/** Lines that name a transfer's own number and together pay the whole of it; or, in part, one line that pays less. */
function byOwnNumber(part: boolean): Tier {
  return ({ lines, transfers }, rules) =>
    transfers.flatMap((transfer) => {
      const naming = lines.filter(
        (line) => names(line, transfer.ownNumbers) && inTime(line, transfer, rules),
      );
      if (naming.length === 0) return [];
      const sum = sumOpen(naming);
      const fits = part ? sum < transfer.openFen : sum === transfer.openFen;
      return fits
        ? [
            {
              lineIds: naming.map(({ id }) => id),
              transferIds: [transfer.id],
              why: part ? "own_number_part" : "own_number",
            } as const,
          ]
        : [];
    });
}

/** Lines that name a voucher: together they pay all that was sent under it, or each one of its transfers by the amount. */
const bySharedNumber: Tier = ({ lines, transfers }, rules) =>
  [...groupsByVoucher(transfers)].flatMap(([voucher, group]) => {
    const naming = lines.filter(
      (line) => names(line, [voucher]) && group.every((one) => inTime(line, one, rules)),
    );
    const [only] = naming;
    if (only === undefined) return [];
    const why = "shared_number";
    const single = naming.length === 1 || group.length === 1;
    if (single && sumOpen(naming) === sumOpen(group))
      return [{ lineIds: ids(naming), transferIds: ids(group), why }];
    return pairsByAmount({ lines: naming, transfers: group }, () => true).map(
      ([line, transfer]) => ({ lineIds: [line.id], transferIds: [transfer.id], why }),
    );
  });

/** One line and one transfer of the same amount, in time; the payer's name must stand on the line, or need not. */
function byAmount(withPayer: boolean): Tier {
  return (rest, rules) =>
    pairsByAmount(
      rest,
      (line, transfer) =>
        inTime(line, transfer, rules) &&
        (!withPayer || transfer.payerNames.some((name) => line.text.includes(name))),
    ).map(([line, transfer]) => ({
      lineIds: [line.id],
      transferIds: [transfer.id],
      why: withPayer ? "amount_and_payer" : "amount",
    }));
}

/** One line over the sum of what was sent under one voucher. */
const bySumOfVoucher: Tier = ({ lines, transfers }, rules) =>
  [...groupsByVoucher(transfers).values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const sum = sumOpen(group);
      return lines
        .filter((line) => line.openFen === sum && group.every((one) => inTime(line, one, rules)))
        .map((line) => ({
          lineIds: [line.id],
          transferIds: ids(group),
          why: "sum_of_voucher" as const,
        }));
    });

/** All lines of one day that name a payer, over one transfer of his. */
const bySumOfDay: Tier = ({ lines, transfers }, rules) => {
  const days = [...Map.groupBy(lines, ({ bookedOn }) => bookedOn).values()];
  return transfers.flatMap((transfer) =>
    days.flatMap((day) => {
      const own = day.filter(
        (line) =>
          inTime(line, transfer, rules) &&
          transfer.payerNames.some((name) => line.text.includes(name)),
      );
      return own.length > 1 && sumOpen(own) === transfer.openFen
        ? [{ lineIds: ids(own), transferIds: [transfer.id], why: "sum_of_day" as const }]
        : [];
    }),
  );
};

/** The rules, the surest first; what a rule settles, or finds in dispute, the next ones leave alone. */
export const tiers: readonly { readonly tier: Tier; readonly sure: boolean }[] = [
  { tier: byOwnNumber(false), sure: true },
  { tier: bySharedNumber, sure: true },
  { tier: byOwnNumber(true), sure: false },
  { tier: byAmount(true), sure: false },
  { tier: byAmount(false), sure: false },
  { tier: bySumOfVoucher, sure: false },
  { tier: bySumOfDay, sure: false },
];

function groupsByVoucher(
  transfers: readonly OpenTransfer[],
): ReadonlyMap<string, readonly OpenTransfer[]> {
  const groups = new Map<string, OpenTransfer[]>();
  for (const transfer of transfers)
    for (const number of transfer.sharedNumbers) {
      const known = groups.get(number);
      if (known === undefined) groups.set(number, [transfer]);
      else known.push(transfer);
    }
  return groups;
}

// More say nothing new: from the second on it is a person's to decide.
const mostCandidates = 50;

function pairsByAmount(
  { lines, transfers }: Rest,
  fits: (line: OpenLine, transfer: OpenTransfer) => boolean,
): readonly (readonly [OpenLine, OpenTransfer])[] {
  const byOpen = Map.groupBy(transfers, ({ openFen }) => openFen);
  return lines.flatMap((line) =>
    (byOpen.get(line.openFen) ?? [])
      .filter((transfer) => fits(line, transfer))
      .slice(0, mostCandidates)
      .map((transfer) => [line, transfer] as const),
  );
}

function ids(some: readonly { readonly id: string }[]): readonly string[] {
  return some.map(({ id }) => id);
}
