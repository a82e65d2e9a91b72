import { FAILSAFE_SCHEMA, load, YAMLException } from "js-yaml";

/**
 * What a sound policy file says, several times faster than the reader that knows lines and columns; every scalar is text.
 * Undefined where this reader finds fault, so that the careful one says what it is.
 */
export function readQuickly(text: string): unknown {
  try {
    return load(text, { schema: FAILSAFE_SCHEMA });
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}
