import { spawn } from "node:child_process";

const keptCharacters = 20_000;

/**
 * Runs a program to its end, passing its output on while it works and keeping the tail for the one who must explain a failure.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, quiet?: boolean }} how quiet: keep the output, show nothing
 * @returns {Promise<{ code: number, tail: string }>} code 127 when the program cannot be started
 */
export function run(program, words, { cwd, env, quiet = false }) {
  return new Promise((resolve) => {
    let tail = "";
    const child = spawn(program, words, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    /** @param {NodeJS.WriteStream} out */
    const passOn = (out) => (/** @type {Buffer} */ chunk) => {
      tail = (tail + chunk.toString()).slice(-keptCharacters);
      if (!quiet) out.write(chunk);
    };
    child.stdout.on("data", passOn(process.stdout));
    child.stderr.on("data", passOn(process.stderr));
    const letGo = endWith(child);
    child.on("error", (cause) => {
      letGo();
      resolve({ code: 127, tail: `${tail}\n${cause.message}` });
    });
    child.on("close", (code, signal) => {
      letGo();
      resolve({ code: code === null ? signalCode(signal) : code, tail });
    });
  });
}

/**
 * The exit code a shell would give for a program ended by this signal.
 * @param {NodeJS.Signals | null} signal
 */
export function signalCode(signal) {
  const known = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGKILL: 137 };
  return signal !== null && signal in known ? known[/** @type {keyof typeof known} */ (signal)] : 1;
}

/**
 * Hands the signals of this process to the child until it ends, so that nothing is left running.
 * At a terminal Ctrl-C reaches the whole process group by itself; sending it again would look like a second Ctrl-C.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => void} stops handing on
 */
export function endWith(child) {
  const interrupted = () => {
    if (process.stdin.isTTY !== true) child.kill("SIGINT");
  };
  const terminated = () => child.kill("SIGTERM");
  process.on("SIGINT", interrupted);
  process.on("SIGTERM", terminated);
  process.on("SIGHUP", terminated);
  return () => {
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", terminated);
    process.off("SIGHUP", terminated);
  };
}
