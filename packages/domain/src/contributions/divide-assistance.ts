import { allot, exact, fenToText, toScaled } from "#money";
import { citationIn, type CompiledPolicy } from "#policies";
import type { ContributionPart } from "./answer.ts";
import { type ExplainedFen, madeFen, percentFen } from "./contribution-step.ts";
import type { ChosenGrant } from "./grants.ts";

/** Who provides the assistance; the parts add up to it, what rounding leaves over going to the rest or by largest remainder. */
export function assistanceParts(
  { provision, assistance }: ChosenGrant,
  policy: CompiledPolicy,
): readonly ContributionPart[] {
  const { payers, cite } = provision;
  if (payers === undefined) return [part({ payer: "unstated", title: null }, unstated(assistance))];
  const citation = citationIn(policy, cite);
  const { mode } = policy.rounding;
  const percents = payers.map(({ payer, part: own }) =>
    own === "rest"
      ? undefined
      : percentFen(`assistance.${payer}`, assistance, { percent: own.percent, mode, citation }),
  );
  const stated = percents.flatMap((own) => (own === undefined ? [] : [own.fen]));
  const rest = stated.reduce((left, fen) => left - fen, assistance.fen);
  const fens = percents.includes(undefined)
    ? percents.map((own) => own?.fen ?? rest)
    : allot(assistance.fen, payers.map(weightOf));
  return payers.map((payer, index) => {
    const fen = fens[index];
    if (fen === undefined) throw new Error(`grant ${provision.id} gives ${payer.payer} nothing`);
    return part(payer, settled(percents[index], { fen, assistance, payer: payer.payer }));
  });
}

interface Settled {
  readonly fen: bigint;
  readonly assistance: ExplainedFen;
  readonly payer: string;
}

function settled(own: ExplainedFen | undefined, { fen, assistance, payer }: Settled): ExplainedFen {
  const label = `assistance.${payer}`;
  if (own === undefined) return madeFen(label, "rest", { fen, inputs: [assistance.step] });
  if (own.fen === fen) return own;
  return madeFen(label, "round", { fen, inputs: [own.step], note: "fen largest_remainder" });
}

function weightOf({ part: own }: { readonly part: "rest" | { readonly percent: string } }): bigint {
  const weight = own === "rest" ? undefined : toScaled(exact(own.percent), 6);
  if (weight === undefined) throw new Error(`not a percent: ${JSON.stringify(own)}`);
  return weight;
}

function unstated({ fen, step }: ExplainedFen): ExplainedFen {
  return madeFen("assistance.unstated_payer", "refer", { fen, inputs: [step] });
}

function part(
  { payer, title }: { readonly payer: string; readonly title: string | null },
  { fen, step }: ExplainedFen,
): ContributionPart {
  return { payer, title, amountFen: fenToText(fen), root: step };
}
