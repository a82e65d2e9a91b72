import { CommanderError } from "commander";
import { deliver } from "./deliver.ts";
import { misspeltOptions } from "./misspelt-options.ts";
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
    if (error.exitCode === 0) return 0;
    if (error.code === "commander.missingMandatoryOptionValue")
      for (const line of misspeltOptions(program, argv)) process.stderr.write(`${line}\n`);
    return 2;
  }
  return outcome === undefined ? 2 : deliver(outcome);
}
