const browsers = [
  ["Edge", /Edg\/(\d+)/],
  ["Firefox", /Firefox\/(\d+)/],
  ["Opera", /OPR\/(\d+)/],
  ["Chrome", /(?:Headless)?Chrome\/(\d+)/],
  ["Safari", /Version\/(\d+).*Safari/],
] as const;
const systems = [
  ["Windows", /Windows/],
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
] as const;

/** "Chrome 128": kind and major version; null when it says nothing one could name. */
export function browserKind(userAgent: string): string | null {
  const found = browsers
    .map(([name, pattern]) => [name, pattern.exec(userAgent)?.[1]] as const)
    .find(([, version]) => version !== undefined);
  return found === undefined ? null : found.join(" ");
}

/** "Chrome 128 · Windows" out of what a browser says of itself; null when it says nothing one could name. */
export function browserName(userAgent: string): string | null {
  const browser = browserKind(userAgent);
  const system = systems.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const parts = [...(browser === null ? [] : [browser]), ...(system ? [system] : [])];
  return parts.length === 0 ? null : parts.join(" · ");
}
