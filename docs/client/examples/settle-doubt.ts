import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createClient, isProblem } from "@daowei/client";
import type { Input, Output } from "@daowei/client";

const client = createClient({
  url: process.env["DAOWEI_URL"] ?? "http://127.0.0.1:4850",
  apiKey: process.env["DAOWEI_KEY"] ?? "",
});
const note = "draft-under-way.json";

/** Writes down what it means to do before it does it; after a crash the same call goes on where it stopped. */
async function createOnce(wanted: Input<"batches.create">): Promise<Output<"batches.create">> {
  const meant = noted() ?? { ...wanted, idempotencyKey: randomUUID() };
  writeFileSync(note, JSON.stringify(meant));
  try {
    const made = await client.batches.create(meant);
    rmSync(note);
    return made;
  } catch (error) {
    // Perhaps done: the note stays, and the next run asks with the same key. Anything else is an answer.
    if (!isProblem(error, "outcome_unknown")) rmSync(note);
    throw error;
  }
}

function noted(): Input<"batches.create"> | undefined {
  return existsSync(note) ? JSON.parse(readFileSync(note, "utf8")) : undefined;
}

const [version] = await client.enrolment.versions({ fiscalYear: 2022, placeCode: "450000" });
if (version === undefined) throw new Error("no headcounts yet");
try {
  const { id, replayed } = await createOnce({
    policyId: "gx-2022",
    fiscalYear: 2022,
    placeCode: "450000",
    headcountVersionId: version.id,
    onlyPlaces: ["450502"],
    title: "2022年城乡居民医保财政补助（海城区）",
    kind: "regular",
  });
  console.log(`draft ${id}, ${replayed ? "made by an earlier attempt" : "made now"}`);
} catch (error) {
  if (!isProblem(error, "already_covered")) throw error;
  console.log(`海城区 is in batch ${error.problem.batchNumber} already`);
}
