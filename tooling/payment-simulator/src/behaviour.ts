import { createHash } from "node:crypto";

/** What the simulator does with one request, decided by the seed and the request alone: one seed plays the same again. */
export interface Behaviour {
  readonly delayMillis: number;
  /** `before`: the order is dropped and nothing happens; `after`: it is carried out and the reply is lost. */
  readonly lose: "no" | "before" | "after";
  readonly reject: boolean;
  /** Whether the bank sends the money back later. */
  readonly sendBack: boolean;
}

/** How often each happens, in percent. */
export interface Odds {
  readonly loseBefore: number;
  readonly loseAfter: number;
  readonly reject: number;
  readonly sendBack: number;
  readonly mostDelayMillis: number;
}

export const calm: Odds = {
  loseBefore: 0,
  loseAfter: 0,
  reject: 0,
  sendBack: 0,
  mostDelayMillis: 0,
};

/** The `turn` counts the requests under one reference. */
export function behaviourOf(
  seed: string,
  odds: Odds,
  request: { readonly transferNumber: string; readonly turn: number },
): Behaviour {
  const draw = (what: string, most: number): number => {
    const text = [seed, what, request.transferNumber, request.turn].join("|");
    return createHash("sha256").update(text).digest().readUInt32BE(0) % most;
  };
  const lost = draw("lose", 100);
  return {
    delayMillis: odds.mostDelayMillis === 0 ? 0 : draw("delay", odds.mostDelayMillis),
    lose:
      lost < odds.loseBefore ? "before" : lost < odds.loseBefore + odds.loseAfter ? "after" : "no",
    reject: draw("reject", 100) < odds.reject,
    sendBack: draw("return", 100) < odds.sendBack,
  };
}
