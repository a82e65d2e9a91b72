import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

const clients = join(import.meta.dirname, "../../../clients");

/** How a story is run in one language; undefined where the machine has nothing to run it with. */
export interface ToolChain {
  readonly language: "Python" | "Java";
  /** Makes the story ready in a folder of its own; answers with the command that runs it. */
  readonly prepare: (folder: string) => readonly string[];
  readonly present: boolean;
}

export const toolChains: readonly ToolChain[] = [
  {
    language: "Python",
    present: answers("python3", "--version", /Python 3\.(9|[1-9]\d)/),
    prepare: () => ["python3", "-B", join(clients, "python/story.py")],
  },
  {
    language: "Java",
    present: answers("javac", "-version", /javac (1[7-9]|[2-9]\d)/),
    prepare: (folder) => {
      const sources = ["Daowei.java", "Story.java"].map((name) => join(clients, "java", name));
      const made = spawnSync("javac", [
        "-encoding",
        "UTF-8",
        "-Xlint:all",
        "-Werror",
        "-d",
        folder,
        ...sources,
      ]);
      if (made.status !== 0) throw new Error(made.stderr.toString());
      return ["java", "-cp", folder, "Story"];
    },
  },
];

function answers(command: string, flag: string, wanted: RegExp): boolean {
  const { status, stdout, stderr } = spawnSync(command, [flag], { encoding: "utf8" });
  return status === 0 && wanted.test(stdout + stderr);
}

export type Step = Readonly<Record<string, unknown>> & { readonly step: string };

/** Runs a program that says its steps as lines of JSON; `onStep` may do what people do meanwhile. */
export async function follow(
  command: readonly string[],
  onStep: (step: Step) => Promise<void>,
): Promise<readonly Step[]> {
  const [program = "", ...args] = command;
  const { PATH, HOME } = process.env;
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH, HOME, LANG: "C.UTF-8" },
  });
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => {
    words += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const steps: Step[] = [];
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const step = JSON.parse(line) as Step;
      steps.push(step);
      await onStep(step);
    }
    const code = await ended;
    if (code !== 0) throw new Error(`${program} ended with ${code}: ${words}`);
  } finally {
    child.kill();
  }
  return steps;
}
