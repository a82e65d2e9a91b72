import type { PoolClient, QueryConfig } from "pg";

const most = 200;
const longest = 8_000;
const remembered = 2_000;

/**
 * Names of statements, one for each text, the same on every connection: PostgreSQL reads and plans a named statement once for
 * each connection instead of each time, and the policies that fence rows make planning the dearer half of a short statement.
 * A text gets its name when it comes for the second time, so that those made for one occasion (a list of values as long as
 * it happens to be) leave nothing behind on the server; there is a limit to all of them.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #seenOnce = new Set<string>();

  /** The name of a statement; undefined for what is sent without one. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= most || text.length > longest || !plannable.test(text))
      return undefined;
    if (this.#seenOnce.delete(text)) {
      const name = `daowei_${this.#names.size + 1}`;
      this.#names.set(text, name);
      return name;
    }
    if (this.#seenOnce.size >= remembered) this.#seenOnce.clear();
    this.#seenOnce.add(text);
    return undefined;
  }
}

// One statement by itself: several in one text cannot be named.
const plannable = /^\s*(?:select|insert|update|delete|with)\b[^;]*$/i;

const names = new StatementNames();

/** The same connection; what it is asked again and again it is asked by name. */
export function named(client: PoolClient): PoolClient {
  const unnamed = client.query.bind(client) as (...asked: readonly unknown[]) => unknown;
  const query = (asked: string | QueryConfig, ...rest: readonly unknown[]): unknown => {
    const name = typeof asked === "string" || asked.name ? undefined : names.nameOf(asked.text);
    const config = name === undefined || typeof asked === "string" ? asked : { ...asked, name };
    return unnamed(config, ...rest);
  };
  return Object.create(client, { query: { value: query } }) as PoolClient;
}
