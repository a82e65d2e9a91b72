import { present, textOf } from "../app/search.ts";

export function readEnrolmentSearch(raw: Record<string, unknown>): { version?: string } {
  return present({ version: textOf(raw["version"]) });
}

export function readImportSearch(raw: Record<string, unknown>): { step?: string } {
  return present({ step: textOf(raw["step"]) });
}
