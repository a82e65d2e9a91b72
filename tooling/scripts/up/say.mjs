const began = performance.now();

/** Seconds since the launcher began, for the margin of each line. */
export function elapsed() {
  return `${((performance.now() - began) / 1000).toFixed(1).padStart(6)}s`;
}

/**
 * @param {string} line
 * @param {{ plain?: boolean }} [how] plain: the line alone, for readers that are programs
 */
export function say(line, how = {}) {
  process.stdout.write(how.plain === true ? `${line}\n` : `${elapsed()}  ${line}\n`);
}

/** @param {string} line */
export function warn(line) {
  process.stderr.write(`${elapsed()}  ${line}\n`);
}
