import { CommanderError } from "commander";
import { deliver } from "./deliver.ts";
import type { Outcome } from "./outcome.ts";
import { createProgram } from "./program.ts";

/** Runs one call of `daowei` and gives its exit code. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let outcome: Outcome | undefined;
  const program = createProgram((reached) => {
    outcome = reached;
  });
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return outcome === undefined ? 2 : deliver(outcome);
}
