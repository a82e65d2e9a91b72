/** One thing a list can be filtered by, as its address says it now. */
export interface Filter {
  /** Its name in the address. */
  readonly name: string;
  /** What it is about; heads the choice where nothing is chosen. */
  readonly title: string;
  readonly value: string | undefined;
  /** What it may be; a text that is typed when left out. */
  readonly options?: readonly FilterOption[];
}

export interface FilterOption {
  readonly value: string;
  readonly name: string;
}

/** A filter that is set, in words. */
export interface ActiveFilter {
  readonly name: string;
  readonly words: string;
}

export function activeFilters(filters: readonly Filter[]): readonly ActiveFilter[] {
  return filters.flatMap(({ name, value, options }) => {
    if (value === undefined) return [];
    const words = options?.find((option) => option.value === value)?.name ?? value;
    return [{ name, words }];
  });
}

/** Options of what stands in the rows, each once, in the order of their names. */
export function optionsOf(pairs: readonly FilterOption[]): readonly FilterOption[] {
  const once = new Map(pairs.map((option) => [option.value, option]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));
}
