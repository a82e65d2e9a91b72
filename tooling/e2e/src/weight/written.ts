import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Weights } from "./measure.ts";

export const writtenSizes = join(import.meta.dirname, "../../../../docs/web-sizes.json");

export const readWritten = (): Weights => JSON.parse(readFileSync(writtenSizes, "utf8")) as Weights;
