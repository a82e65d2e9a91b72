import type { Anchor } from "@daowei/api/contracts";
import { client } from "../wire/api.ts";
import { type ChainFault, chainBegin, type ChainLink, type Followed } from "./follow-links.ts";

export interface ChainVerdict {
  readonly entries: string;
  /** Entries whose content this post may read: those were recomputed from their first word on. */
  readonly read: number;
  readonly anchors: number;
  readonly fault: ChainFault | null;
}

type Reply = { readonly last: Followed; readonly fault: ChainFault | null };

const pageSize = 1000;

/** Fetches the chain page by page and recomputes it here, in the browser; the server's word is not taken for it. */
export async function followChain(
  anchors: readonly Anchor[],
  progress: (done: string, total: string) => void,
): Promise<ChainVerdict> {
  const worker = new Worker(new URL("./chain-worker.ts", import.meta.url), { type: "module" });
  try {
    let last: Followed = chainBegin;
    let read = 0;
    const verdict = (fault: ChainFault | null): ChainVerdict => ({
      entries: last.number,
      read,
      anchors: anchors.length,
      fault,
    });
    for (;;) {
      const { links, head } = await client.audit.chain.query({
        after: last.number,
        limit: pageSize,
      });
      const reply = await askWorker(worker, links);
      const fault = reply.fault ?? anchorFault(anchors, links);
      last = reply.last;
      read += links.filter(({ content }) => content !== null).length;
      progress(last.number, head.number);
      if (fault !== null) return verdict(fault);
      if (links.length < pageSize) return verdict(endFault(anchors, last, head));
    }
  } finally {
    worker.terminate();
  }
}

function askWorker(worker: Worker, links: readonly ChainLink[]): Promise<Reply> {
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Reply>) => {
      resolve(event.data);
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage(links);
  });
}

function anchorFault(anchors: readonly Anchor[], links: readonly ChainLink[]): ChainFault | null {
  const hashes = new Map(links.map(({ number, hash }) => [number, hash]));
  for (const { number, hash: expected } of anchors) {
    const found = hashes.get(number);
    if (found !== undefined && found !== expected)
      return { kind: "anchor", number, expected, found };
  }
  return null;
}

function endFault(anchors: readonly Anchor[], last: Followed, head: Followed): ChainFault | null {
  const beyond = anchors.find(({ number }) => BigInt(number) > BigInt(last.number));
  if (beyond !== undefined)
    return {
      kind: "anchor_beyond_head",
      number: beyond.number,
      expected: beyond.number,
      found: last.number,
    };
  if (head.number === last.number && head.hash === last.hash) return null;
  const expected = `${last.number} ${last.hash}`;
  return { kind: "head", number: last.number, expected, found: `${head.number} ${head.hash}` };
}
