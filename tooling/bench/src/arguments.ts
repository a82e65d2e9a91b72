import { parseArgs } from "node:util";

/** The parts of a run. */
export const parts = [
  "single",
  "explained",
  "bulk",
  "size",
  "country",
  "library",
  "what-if",
  "client",
] as const;
/** One of `parts`. */
export type Part = (typeof parts)[number];

/** What a run was asked for. */
export interface Asked {
  readonly only: readonly Part[];
  readonly seconds: number;
  readonly rounds: number;
  readonly json: string | undefined;
}

/** Reads the command line; throws, naming what was expected. */
export function readArguments(given: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...given],
    options: {
      json: { type: "string" },
      only: { type: "string", multiple: true, default: [...parts] },
      seconds: { type: "string", default: "0.5" },
      rounds: { type: "string", default: "7" },
    },
  });
  return {
    only: values.only.map((name) => {
      const part = parts.find((own) => own === name);
      if (part === undefined) throw new Error(`--only ${name}: expected ${parts.join(", ")}`);
      return part;
    }),
    seconds: positive("--seconds", values.seconds),
    rounds: positive("--rounds", values.rounds),
    json: values.json,
  };
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Error(`${option} ${text}: expected a number above 0`);
}
