import { findBrowser } from "@daowei/scripts/find-browser";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Containers have no GPU, a small /dev/shm and often run as root; nothing in the background may call home. */
export const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(process.env);
  if (executablePath === undefined)
    throw new Error("no browser: install Chromium or Chrome, or set CHROME_PATH");
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: asRoot ? [...flags, "--no-sandbox"] : flags });
}
