import type { RuleBookInput } from "./rule-book.ts";

/** What rulings are made from if a place had these attributes, or had one no more (null), in this policy and in those that it refers to. */
export function suppose(
  { document, gazetteer, others, distinctions }: RuleBookInput,
  placeCode: string,
  attributes: Readonly<Record<string, string | null>>,
): RuleBookInput {
  const lists = Object.entries(attributes).map(([key, value]) => {
    const values = value === null ? {} : { [value]: [{ places: [placeCode] }] };
    const list = { title: key, cite: key, values };
    return [key, list] as const;
  });
  const supposed = { ...document.attributes, ...Object.fromEntries(lists) };
  const elsewhere = [...others].map(([id, other]) => {
    return [id, { ...other, book: other.book.supposing(placeCode, attributes) }] as const;
  });
  return {
    document: { ...document, attributes: supposed },
    gazetteer,
    others: new Map(elsewhere),
    distinctions,
  };
}
