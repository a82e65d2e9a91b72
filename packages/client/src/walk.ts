interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** The items of all pages; the next page is asked for when the last item of the one before was taken. */
export async function* walk<Item>(
  pageAfter: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  let cursor: string | undefined;
  for (;;) {
    const { items, nextCursor } = await pageAfter(cursor);
    yield* items;
    if (nextCursor === null) return;
    cursor = nextCursor;
  }
}
