import { expect, test } from "vitest";
import { chainBegin, type ChainLink, followLinks } from "./follow-links.ts";

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function chain(contents: readonly string[]): Promise<ChainLink[]> {
  const links: ChainLink[] = [];
  let hash = chainBegin.hash;
  for (const [index, content] of contents.entries()) {
    const number = String(index + 1);
    const contentHash = await sha256(content);
    hash = await sha256(`${number}\n${hash}\n${contentHash}`);
    links.push({ number, contentHash, hash, content });
  }
  return links;
}

test("a sound chain is followed to its end, page by page, also through entries that are not shown", async () => {
  const links = (await chain(["一", "二", "三"])).map((link, index) =>
    index === 1 ? { ...link, content: null } : link,
  );
  const first = await followLinks(chainBegin, links.slice(0, 2));
  const second = await followLinks(first.last, links.slice(2));
  expect(second).toEqual({ last: { number: "3", hash: links[2]?.hash }, fault: null });
});

test.each([
  ["content", (link: ChainLink): ChainLink => ({ ...link, content: "x" })],
  ["seal", (link: ChainLink): ChainLink => ({ ...link, hash: "0".repeat(64) })],
  ["gap", (link: ChainLink): ChainLink => ({ ...link, number: "7" })],
])("the first bad entry is named: %s", async (kind, change) => {
  const sound = await chain(["一", "二", "三"]);
  const links = sound.map((link, index) => (index === 1 ? change(link) : link));
  const { last, fault } = await followLinks(chainBegin, links);
  expect(last.number).toBe("1");
  expect(fault).toMatchObject({ kind });
});
