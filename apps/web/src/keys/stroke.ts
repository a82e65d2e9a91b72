/** What `strokeOf` looks at of a key that was pressed. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** How long the second of two keys may take. */
const pauseMillis = 1500;

/** A key as the map writes it; null where it is none of ours: within an input method, or with Alt, which belongs to the browser. */
export function strokeOf(event: Pressed): string | null {
  // An input method that has not begun yet shows itself as the key "Process".
  if (event.isComposing || event.key === "Process" || event.altKey) return null;
  const letter = /^[a-z]$/i.test(event.key);
  const key = letter ? event.key.toLowerCase() : event.key;
  // Of a sign such as "?" the shift key is a part; it counts for letters and for keys with a name.
  const shift = event.shiftKey && (letter || key.length > 1) ? "shift+" : "";
  return `${event.ctrlKey || event.metaKey ? "mod+" : ""}${shift}${key}`;
}

/** Puts keys that follow each other together. */
export function sequences(starts: ReadonlySet<string>) {
  let before: { readonly stroke: string; readonly at: number } | null = null;
  return {
    /** The stroke with the one before it, where that began a sequence and is not long ago. */
    join: (stroke: string, at: number): string => {
      const joined =
        before !== null && at - before.at <= pauseMillis ? `${before.stroke} ${stroke}` : stroke;
      before = joined === stroke && starts.has(stroke) ? { stroke, at } : null;
      return joined;
    },
  };
}
