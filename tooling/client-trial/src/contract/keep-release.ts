/** Keeps the types of the client as built now, as those of its version: node src/contract/keep-release.ts, once for each release. */
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { published } from "@daowei/client/outside";

import { releases } from "./releases.ts";

const manifest: unknown = JSON.parse(readFileSync(join(published, "package.json"), "utf8"));
if (typeof manifest !== "object" || manifest === null || !("version" in manifest))
  throw new Error("the built client has no version");
const kept = join(releases, `${String(manifest.version)}.d.ts.txt`);
copyFileSync(join(published, "index.d.ts"), kept);
process.stdout.write(`${kept}\n`);
