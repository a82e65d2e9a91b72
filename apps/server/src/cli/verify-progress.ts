import type { Progress } from "@daowei/operations/verification";

/** Writes how far a verification has come, at most once a second: quick ones say nothing. */
export function progressOn(out: { write(text: string): unknown }): (at: Progress) => void {
  let told = performance.now();
  return ({ invariant, done, total }) => {
    if (performance.now() - told < 1_000) return;
    told = performance.now();
    out.write(`${invariant} ${done}/${total}\n`);
  };
}
