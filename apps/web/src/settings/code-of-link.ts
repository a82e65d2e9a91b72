/** The code in the link of a mail that verifies an address, from what follows the #; empty where there is none. */
export function codeOfLink(hash: string): string {
  return /^#mail-code=(\d{8})$/.exec(hash)?.[1] ?? "";
}
