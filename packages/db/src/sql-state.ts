/** The SQLSTATE of a PostgreSQL error, looked for along its causes (Drizzle wraps what pg throws). */
export function sqlStateOf(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (
      "code" in at &&
      typeof at.code === "string" &&
      /^[0-9A-Z]{5}$/.test(at.code) &&
      "severity" in at
    )
      return at.code;
  }
  return undefined;
}
