import { checkAllExamples, loadLibrary } from "@daowei/policies";
import type { Probed } from "./library.ts";

// One JSON line: what loading and checking the whole library costs a process that starts with it; its modules are loaded.
const cpu = process.cpuUsage();
const start = performance.now();
const { policies } = loadLibrary();
let examples = 0;
for (const { policy, compiled, file } of policies.values()) {
  const problems = checkAllExamples(policy, compiled);
  if (problems.length > 0) throw new Error(`${file}: ${problems.length} examples differ`);
  examples += compiled.examples.length;
}
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
const probed: Probed = { policies: policies.size, examples, ms, cpuMs: (user + system) / 1000 };
console.log(JSON.stringify(probed));
