import type { Page } from "playwright-core";

/** A line and a processor. */
export interface Profile {
  readonly name: string;
  readonly megabitsPerSecond: number;
  readonly latencyMs: number;
  /** How many times slower than this machine. */
  readonly slowdown: number;
}

export const profiles: readonly Profile[] = [
  { name: "A", megabitsPerSecond: 10, latencyMs: 20, slowdown: 1 },
  { name: "B", megabitsPerSecond: 1.6, latencyMs: 150, slowdown: 4 },
];

/** Slows the page's line and processor down. */
export async function throttle(page: Page, profile: Profile): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  const throughput = (profile.megabitsPerSecond * 1_000_000) / 8;
  await devices.send("Network.enable");
  await devices.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: profile.latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await devices.send("Emulation.setCPUThrottlingRate", { rate: profile.slowdown });
}
