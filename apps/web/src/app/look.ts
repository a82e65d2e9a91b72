import { oneOf } from "./search.ts";

export const themes = ["system", "light", "dark"] as const;
export const densities = ["comfortable", "compact"] as const;
export const languages = ["zh-CN", "en"] as const;
export const keySwitch = ["on", "off"] as const;

export interface Look {
  readonly theme: (typeof themes)[number];
  readonly density: (typeof densities)[number];
  readonly language: (typeof languages)[number];
  /** Whether single keys do anything. */
  readonly keys: (typeof keySwitch)[number];
}

const key = "daowei.look";

declare global {
  interface Window {
    /** Of `public/look.js`, which runs before the first paint. */
    applyLook?: () => void;
  }
}

/** How this person wants the pages to look in this browser. */
export function readLook(): Look {
  const kept = storedLook();
  return {
    theme: oneOf(kept["theme"], themes) ?? "system",
    density: oneOf(kept["density"], densities) ?? "comfortable",
    language: oneOf(kept["language"], languages) ?? "zh-CN",
    keys: oneOf(kept["keys"], keySwitch) ?? "on",
  };
}

function storedLook(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

export function changeLook(change: Partial<Look>): void {
  localStorage.setItem(key, JSON.stringify({ ...readLook(), ...change }));
  window.applyLook?.();
}

/** The height of a row in tables that show only the rows in sight. */
export function rowHeight(density: Look["density"] | null = null): number {
  return (density ?? readLook().density) === "compact" ? 30 : 36;
}
