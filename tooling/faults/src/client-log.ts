import { closeSync, openSync, readFileSync, writeSync } from "node:fs";

/** What a client knows of one act. `indefinite`: no answer, or one that says that the outcome is unknown. */
export interface LogLine {
  readonly act: string;
  readonly key: string;
  readonly said: "asked" | "acknowledged" | "refused" | "indefinite";
  /** The answer of an acknowledged act, or the kind of the refusal. */
  readonly answer?: unknown;
}

export interface ClientLog {
  /** Written before the next word is said; the machine itself is not among what fails. */
  write(line: LogLine): void;
  readBack(): readonly LogLine[];
  close(): void;
}

export function openClientLog(path: string): ClientLog {
  const file = openSync(path, "a", 0o600);
  return {
    write: (line) => {
      writeSync(file, `${JSON.stringify(line)}\n`);
    },
    readBack: () =>
      readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as LogLine),
    close: () => closeSync(file),
  };
}
