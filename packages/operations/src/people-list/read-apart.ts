import { importLimits, runApart } from "../import/index.ts";
import { aboutList } from "./list-finding.ts";
import { type ListReading, type ListSource, nothingRead, readPeopleList } from "./read-list.ts";

/** What a worker is given; it loads the divisions itself, because they cannot be sent. */
export type SentList = Omit<ListSource, "gazetteer">;

/** Reads a large file in a thread of its own, so that it delays nobody else. */
export async function readPeopleListApart(source: ListSource): Promise<ListReading> {
  if (source.bytes.length <= importLimits.bytesReadAtOnce) return await readPeopleList(source);
  const { gazetteer: _known, ...sent } = source;
  return await runApart<ListReading>({
    script: new URL("./reading-worker.ts", import.meta.url),
    sent: sent satisfies SentList,
    tooHeavy: (finding) => ({ ...nothingRead, findings: [aboutList(finding)] }),
  });
}
