import type { PayerLevel } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { levelName } from "../words/level-name.ts";
import { mark } from "../words/spoken.ts";
import type { GridRow } from "./grid-model.ts";
import { type CellRange, rangeBetween, stretched, tsvOf } from "./grid-range.ts";
import { type CellPlace, cellOf, moveTo, moveToEnd, placeOf, step } from "./grid-steps.ts";
import { useRowNames } from "./row-name.ts";

interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLDivElement>) => void;
  /** The chosen cells; null where none are. */
  readonly range: CellRange | null;
  /** The transfer whose amount had the focus last. */
  readonly focused: string | null;
}

/** Arrows move, Shift with them chooses, Home and End go to the ends of a row, E explains, copying takes what is chosen or all. */
export function useGridKeys({
  scroll,
  rows,
  levels,
  placeCode,
  bring,
}: {
  scroll: RefObject<HTMLElement | null>;
  rows: readonly GridRow[];
  levels: readonly PayerLevel[];
  placeCode: string;
  bring: (row: number) => void;
}): GridKeys {
  const [corners, setCorners] = useState<readonly [CellPlace, CellPlace] | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const range = corners === null ? null : rangeBetween(...corners);
  useCopy({ scroll, rows, levels, placeCode, range });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { ctrlKey, metaKey, altKey, shiftKey, key, nativeEvent } = event;
    if (nativeEvent.isComposing || ctrlKey || metaKey || altKey) return;
    const cell = cellOf(event.target);
    const place = cell === null ? null : placeOf(cell);
    if (cell === null || place === null || scroll.current === null) return;
    const direction = step(key);
    if (key === "e" || key === "E") cell.click();
    else if (key === "Home" || key === "End") moveToEnd(cell, key);
    else if (direction !== null && shiftKey) {
      const [anchor, corner] = corners ?? [place, place];
      const size = { rows: rows.length, columns: levels.length };
      const next = stretched(corner, direction, size);
      setCorners([anchor, next]);
      bring(next.row);
    } else if (direction !== null) {
      setCorners(null);
      moveTo({ from: cell, direction, box: scroll.current, bring });
    } else return;
    event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent<HTMLDivElement>) => {
    setFocused(cellOf(target)?.dataset["transfer"] ?? null);
  };
  return { onKeyDown, onFocus, range, focused };
}

/** Copying within the grid puts amounts in yuan on the clipboard, as a spreadsheet takes them; marked text is copied as ever. */
function useCopy({
  scroll,
  rows,
  levels,
  placeCode,
  range,
}: {
  scroll: RefObject<HTMLElement | null>;
  rows: readonly GridRow[];
  levels: readonly PayerLevel[];
  placeCode: string;
  range: CellRange | null;
}): void {
  const { t } = useTranslation(["batches", "frame"]);
  const nameOf = useRowNames();
  const write = (event: ClipboardEvent) => {
    const box = scroll.current;
    const focused = document.activeElement;
    if (box === null || focused === null || !box.contains(focused)) return;
    if (window.getSelection()?.isCollapsed === false) return;
    const cell = cellOf(focused);
    const place = cell === null ? null : placeOf(cell);
    const all = rangeBetween(
      { row: 0, column: 0 },
      { row: rows.length - 1, column: levels.length - 1 },
    );
    const text = tsvOf(rows, range ?? (place === null ? all : rangeBetween(place, place)), {
      place: `${t("grid.place")}${mark("open")}${t("frame:yuan")}${mark("close")}`,
      levels: levels.map((level) => levelName(level, placeCode)),
      nameOf,
      amount: (fen) => formatFen(fen).replaceAll(",", ""),
    });
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      latest.current(event);
    };
    document.addEventListener("copy", onCopy);
    return () => {
      document.removeEventListener("copy", onCopy);
    };
  }, []);
}
