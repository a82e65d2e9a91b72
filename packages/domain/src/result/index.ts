/** The outcome of an act that may be refused: a value, or a problem with its facts. */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

/** Wraps a value that was obtained. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** Wraps the reason why there is no value. */
export function refuse<P>(problem: P): Result<never, P> {
  return { ok: false, problem };
}
