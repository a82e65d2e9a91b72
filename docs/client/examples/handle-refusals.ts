import { createClient, isProblem } from "@daowei/client";

const client = createClient({
  url: process.env["DAOWEI_URL"] ?? "http://127.0.0.1:4850",
  apiKey: process.env["DAOWEI_KEY"] ?? "",
});

async function create(headcountVersionId: string): Promise<string> {
  try {
    const { id } = await client.batches.create({
      policyId: "gx-2022",
      fiscalYear: 2022,
      placeCode: "450000",
      headcountVersionId,
      title: "2022年城乡居民医保财政补助",
      kind: "regular",
    });
    return `created ${id}`;
  } catch (error) {
    // The facts of a kind are known to the compiler once it is named.
    if (isProblem(error, "already_covered")) return `covered by batch ${error.problem.batchNumber}`;
    if (isProblem(error, "rate_limited")) return `again in ${error.problem.waitSeconds} seconds`;
    if (isProblem(error, "key_not_valid", "key_scope_needed", "not_open_to_keys"))
      return `ask whoever issued the key: ${error.problem.kind}`;
    // Kinds may be added within v1: one branch for those that this program does not know.
    if (isProblem(error)) return `refused: ${error.problem.kind}, request ${error.requestId}`;
    throw error;
  }
}

console.log(await create("018f2f6e-0000-7000-8000-000000000000"));
const versions = await client.enrolment.versions({ fiscalYear: 2022, placeCode: "450000" });
const [newest] = versions;
if (newest !== undefined) console.log(await create(newest.id));
