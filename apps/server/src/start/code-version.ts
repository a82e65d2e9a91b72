import { readFileSync } from "node:fs";

const manifest: unknown = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
);

/** The version that is stored beside every computed amount and audit row. */
export const codeVersion = versionOf(manifest);

function versionOf(value: unknown): string {
  if (typeof value === "object" && value !== null && "version" in value) {
    if (typeof value.version === "string") return value.version;
  }
  throw new Error("apps/server/package.json has no version");
}
