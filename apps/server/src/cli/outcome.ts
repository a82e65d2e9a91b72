/**
 * How a command ended: 0 done, 1 the input is bad or the server refused, 2 the command was called wrongly, 3 the server gave no
 * answer or asks to wait: the same call may be made again, 4 the key opens nothing.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** What a command leaves: its result for stdout or a file, and what it says beside it on stderr. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly result: string | Uint8Array | null;
  /** File for the result; without it the result goes to stdout. */
  readonly out: string | null;
  readonly diagnostics: readonly string[];
}

export function done(
  result: string | Uint8Array,
  more: { readonly out?: string | null; readonly diagnostics?: readonly string[] } = {},
): Outcome {
  return { exitCode: 0, result, out: more.out ?? null, diagnostics: more.diagnostics ?? [] };
}

/** Bad input: nothing is printed on stdout and nothing is written. */
export function badInput(diagnostics: readonly string[]): Outcome {
  return { exitCode: 1, result: null, out: null, diagnostics };
}

/** The server did not do it. */
export function failed(exitCode: 1 | 3 | 4, diagnostics: readonly string[]): Outcome {
  return { exitCode, result: null, out: null, diagnostics };
}

export function wrongUsage(...diagnostics: readonly string[]): Outcome {
  return { exitCode: 2, result: null, out: null, diagnostics };
}
