import { readLook } from "../app/look.ts";

/** Of every page with a script of its own: a pattern of its address, and which of the files it needs. */
export interface PageFiles {
  readonly files: readonly string[];
  /** The words of whoever reads English. */
  readonly english: string;
  readonly pages: readonly (readonly [pattern: string, needed: readonly number[]])[];
}

/** Which files the page of this address needs; the first pattern that holds decides. */
export function filesOf(
  pathname: string,
  { files, pages }: Omit<PageFiles, "english">,
): readonly string[] {
  const [, needed = []] = pages.find(([pattern]) => new RegExp(pattern).test(pathname)) ?? [];
  return needed.flatMap((index) => files[index] ?? []);
}

/** Lets the browser fetch them while it reads what every page begins with. */
export function fetchPageFiles(pathname: string, all: PageFiles): void {
  const words = readLook().language === "en" ? [all.english] : [];
  for (const file of [...words, ...filesOf(pathname, all)]) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.crossOrigin = "";
    link.href = `/${file}`;
    document.head.append(link);
  }
}
