import { useCallback, useState } from "react";

const kept = "daowei.folded-cities";

/** Which cities' places a person has folded away: for every batch he looks at on this screen, until he opens them again. */
export function useFolded(): {
  readonly folded: ReadonlySet<string>;
  readonly fold: (city: string) => void;
  readonly foldAll: (cities: readonly string[]) => void;
} {
  const [folded, setFolded] = useState<ReadonlySet<string>>(readKept);
  const keep = useCallback((next: ReadonlySet<string>) => {
    sessionStorage.setItem(kept, [...next].join(" "));
    setFolded(next);
  }, []);
  const fold = useCallback(
    (city: string) => {
      const next = new Set(readKept());
      if (!next.delete(city)) next.add(city);
      keep(next);
    },
    [keep],
  );
  const foldAll = useCallback(
    (cities: readonly string[]) => {
      keep(new Set(cities));
    },
    [keep],
  );
  return { folded, fold, foldAll };
}

function readKept(): ReadonlySet<string> {
  const text = sessionStorage.getItem(kept);
  return new Set(text === null || text === "" ? [] : text.split(" "));
}
