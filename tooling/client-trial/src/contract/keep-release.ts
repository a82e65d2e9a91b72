/** Keeps the client as built now, as its version's release: node src/contract/keep-release.ts, once for each release. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { published } from "@daowei/client/outside";

import { releases, tarballOf } from "./releases.ts";

const manifest: unknown = JSON.parse(readFileSync(join(published, "package.json"), "utf8"));
if (typeof manifest !== "object" || manifest === null || !("version" in manifest))
  throw new Error("the built client has no version");
const kept = tarballOf(String(manifest.version));
if (existsSync(kept)) throw new Error(`${kept} is there: a release never changes`);
const words = ["pack", published, "--pack-destination", releases];
const { status, stderr } = spawnSync("npm", words, { encoding: "utf8" });
if (status !== 0) throw new Error(stderr);
process.stdout.write(`${kept}\n`);
