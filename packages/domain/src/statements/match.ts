import type { Fen } from "#money";
import {
  type Candidate,
  type CandidateReason,
  type MatchRules,
  type OpenLine,
  type OpenTransfer,
  plain,
  usualMatchRules,
} from "./candidate.ts";
import { tiers } from "./tiers.ts";

/** So much (fen) of a line goes to a transfer. */
export interface Allocation {
  readonly lineId: string;
  readonly transferId: string;
  readonly amountFen: Fen;
}

/** What is proposed to a person; nothing is money before he confirms it. */
export interface MatchProposal {
  /** `sure` when a number names it, `tentative` when only amounts and dates speak for it. */
  readonly grade: "sure" | "tentative";
  readonly why: CandidateReason;
  readonly allocations: readonly Allocation[];
}

/** Lines for which several answers are equally good: a person decides among them. */
export interface Dispute {
  readonly lineId: string;
  readonly candidates: readonly Candidate[];
}

/** The outcome of matching; every line is in exactly one of the three. */
export interface Matching {
  readonly proposals: readonly MatchProposal[];
  readonly disputes: readonly Dispute[];
  readonly unmatched: readonly string[];
}

/**
 * Matches lines with transfers 1:1, one line with several transfers, several lines with one. The outcome depends on the set
 * of lines and transfers alone, never on their order: what two candidates claim is in dispute, and nobody wins by coming first.
 */
export function matchLines(
  asked: { readonly lines: readonly OpenLine[]; readonly transfers: readonly OpenTransfer[] },
  rules: MatchRules = usualMatchRules,
): Matching {
  let lines = inOrder(asked.lines).map((line) => ({ ...line, text: plain(line.text) }));
  let transfers = inOrder(asked.transfers).map((transfer) => ({
    ...transfer,
    ownNumbers: transfer.ownNumbers.map(plain),
    sharedNumbers: transfer.sharedNumbers.map(plain),
    payerNames: transfer.payerNames.map(plain),
  }));
  const open = new Map([...lines, ...transfers].map(({ id, openFen }) => [id, openFen]));
  const proposals: MatchProposal[] = [];
  const disputes: Dispute[] = [];
  for (const { tier, sure } of tiers) {
    const { settled, contested } = separate(tier({ lines, transfers }, rules));
    for (const candidate of settled) proposals.push(propose(candidate, sure, open));
    disputes.push(...disputesOf(contested));
    const gone = new Set(
      [...settled, ...contested].flatMap(({ lineIds, transferIds }) => [
        ...lineIds,
        ...transferIds,
      ]),
    );
    lines = lines.filter(({ id }) => !gone.has(id));
    transfers = transfers.filter(({ id }) => !gone.has(id));
  }
  return { proposals, disputes, unmatched: lines.map(({ id }) => id) };
}

function inOrder<T extends { readonly id: string }>(some: readonly T[]): readonly T[] {
  return some.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A candidate is settled when no other one claims any of its lines or transfers. */
function separate(candidates: readonly Candidate[]): {
  readonly settled: readonly Candidate[];
  readonly contested: readonly Candidate[];
} {
  const claims = new Map<string, number>();
  for (const id of candidates.flatMap(claimed)) {
    const before = claims.get(id);
    claims.set(id, before === undefined ? 1 : before + 1);
  }
  const alone = (candidate: Candidate) => claimed(candidate).every((id) => claims.get(id) === 1);
  return {
    settled: candidates.filter(alone),
    contested: candidates.filter((candidate) => !alone(candidate)),
  };
}

function claimed({ lineIds, transferIds }: Candidate): readonly string[] {
  return [...lineIds, ...transferIds];
}

function disputesOf(contested: readonly Candidate[]): readonly Dispute[] {
  const byLine = new Map<string, Candidate[]>();
  for (const candidate of contested)
    for (const lineId of candidate.lineIds) {
      const known = byLine.get(lineId);
      if (known === undefined) byLine.set(lineId, [candidate]);
      else known.push(candidate);
    }
  return [...byLine].map(([lineId, candidates]) => ({ lineId, candidates }));
}

/** Spends the lines, in order, on the transfers, in order: one side is single, so nothing is left to choice. */
function propose(
  { lineIds, transferIds, why }: Candidate,
  sure: boolean,
  open: ReadonlyMap<string, Fen>,
): MatchProposal {
  const single = lineIds.length === 1;
  const allocations = (single ? transferIds : lineIds).map((id): Allocation => {
    const [lineId, transferId] = single ? [lineIds[0], id] : [id, transferIds[0]];
    const amountFen = open.get(single && transferIds.length > 1 ? id : (lineId ?? id));
    if (lineId === undefined || transferId === undefined || amountFen === undefined)
      throw new Error(`a candidate without its parts: ${lineIds.join()} ${transferIds.join()}`);
    return { lineId, transferId, amountFen };
  });
  return { grade: sure ? "sure" : "tentative", why, allocations };
}
