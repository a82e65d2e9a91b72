/** The key that a program shows as `Authorization: Bearer …`; undefined for a request that shows none. */
export function keyShownIn(headers: Headers): string | undefined {
  const given = headers.get("authorization");
  if (given === null) return undefined;
  // Whatever else stands there is a key that nobody has.
  return /^Bearer +(\S+) *$/i.exec(given)?.[1] ?? "";
}
