import { useEffect } from "react";

/** Puts a line on the margin of every printed page; the page boxes of `print.css` read it from the root. */
export function useSheetLine(line: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--sheet-line", JSON.stringify(line));
    return () => {
      style.removeProperty("--sheet-line");
    };
  }, [line]);
}
