import type { Supposed } from "../apportionment/what-if.ts";
import type { LoadedPolicy } from "../library.ts";
import { type PolicyDocument, shareLevels, type ShareLevel } from "@daowei/domain/policies";
import { usualClassName } from "../import/insured-class-names.ts";
import { levelTitle } from "./level-title.ts";

interface Known {
  readonly loaded: LoadedPolicy;
  readonly simulation: Supposed;
}

/** What a scenario supposes, one line each: `补助标准：610 → 640`; what follows from the standard says 推算. */
export function supposedInWords({ loaded, simulation }: Known): string[] {
  const { changes, advance } = simulation;
  const lines = changes.map(({ path, before, after, derived }) => {
    const [from, to] = [before, after].map((value) => valueInWords(path, value, simulation));
    return `${nameOf(path, { loaded, simulation })}：${from} → ${to}${derived ? "（推算）" : ""}`;
  });
  return advance === null ? lines : [...lines, `提前下达比例：${advance.percent}%`];
}

/** A path by the titles of the file; one of another shape stays as it is. */
function nameOf(path: string, { loaded, simulation }: Known): string {
  const { document } = loaded.policy;
  const [first = "", second = "", ...rest] = path.split(".");
  const standard = /^standards\[(\d+)\]$/u.exec(first)?.[1];
  if (standard !== undefined) return standardName(document.standards[Number(standard)]);
  const inner = rest.length === 0 ? "" : `（${rest.join(" ")}）`;
  const own = document.cases.find(({ id }) => id === first);
  if (own !== undefined && isLevel(second))
    return `${own.title} ${levelTitle(second, document.place)}${inner}`;
  if (first === "bases") return `${document.bases[second]?.title ?? second}${inner}`;
  if (first === "heads")
    return second === "" ? "人数增长" : `人数增长（${usualClassName(second) ?? second}）`;
  if (first === "places") return `${placeIn(simulation, second)}的身份`;
  return path;
}

function standardName(standard: PolicyDocument["standards"][number] | undefined): string {
  const classes = standard?.when?.classes ?? [];
  if (classes.length === 0) return "补助标准";
  return `补助标准（${classes.map((key) => usualClassName(key) ?? key).join("、")}）`;
}

function valueInWords(path: string, value: string, { statuses }: Supposed): string {
  if (!path.startsWith("places.")) return value === "rest" ? "其余" : value;
  if (value === "none") return "没有这一身份";
  const [, , key] = path.split(".");
  const status = statuses.find((one) => one.key === key);
  return status?.values.find((one) => one.value === value)?.name ?? value;
}

function isLevel(word: string): word is ShareLevel {
  return shareLevels.some((level) => level === word);
}

function placeIn({ places }: Supposed, code: string): string {
  return places.find(({ placeCode }) => placeCode === code)?.placeName ?? code;
}
