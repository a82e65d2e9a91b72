import { readFileSync } from "node:fs";
import { join } from "node:path";

import { modelOf } from "./model.ts";
import type { OpenApi } from "./model.ts";
import { printJava } from "./print-java.ts";
import { printPython } from "./print-python.ts";

const root = join(import.meta.dirname, "../../..");
const marker = /^.*@generated@.*$/m;

/** A client: where it stands, and the text it must have. */
export interface PrintedClient {
  readonly file: string;
  readonly text: string;
}

/** The part of each client that is written by hand is a template; the document fills the line with the marker. */
export function printedClients(): readonly PrintedClient[] {
  const document = JSON.parse(readFileSync(join(root, "docs/openapi.json"), "utf8")) as OpenApi;
  const model = modelOf(document);
  const filled = (template: string, generated: string) =>
    readFileSync(join(import.meta.dirname, "../templates", template), "utf8").replace(
      marker,
      () => generated,
    );
  return [
    { file: join(root, "clients/python/daowei.py"), text: filled("daowei.py", printPython(model)) },
    { file: join(root, "clients/java/Daowei.java"), text: filled("Daowei.java", printJava(model)) },
  ];
}
