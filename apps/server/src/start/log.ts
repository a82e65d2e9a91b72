import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";

import type { Settings } from "./settings.ts";

/** Lines of JSON for machines; what people read is told by `announce`. No parameter of a query gets in: they hold tokens and names. */
export function openLog(level: Settings["logLevel"], destination: DestinationStream): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describe } },
    destination,
  );
}

interface Described {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string | undefined;
  readonly cause?: Described;
}

function describe(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error" };
  const { cause } = error;
  return {
    type: error.name,
    message: withoutParameters(error.message),
    ...("code" in error ? { code: error.code } : {}),
    stack: error.stack === undefined ? undefined : framesOf(error.stack),
    ...(cause === undefined ? {} : { cause: describe(cause) }),
  };
}

/** Drizzle puts the values of a failed query into its message, after its text. */
function withoutParameters(message: string): string {
  return message.replace(/\nparams:[\s\S]*$/, "");
}

/** The lines that say where; the message above them is told apart. */
function framesOf(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
