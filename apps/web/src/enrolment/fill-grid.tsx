import "../batches/grid.css";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { useRowsInSight } from "../app/use-rows-in-sight.ts";
import { testIds } from "../test-ids.ts";
import { classNameOf } from "../words/class-name.ts";
import { formatHeads } from "../money/heads.ts";
import {
  type CellAt,
  columnSum,
  type FilledCells,
  isBlockOfHeads,
  pasteBlock,
  readPasted,
  withCell,
} from "./fill-table.ts";
import { type FillAct, fillAct, moved } from "./fill-keys.ts";

interface FillGridProps {
  readonly names: readonly string[];
  readonly classes: readonly string[];
  readonly cells: FilledCells;
  readonly onChange: (cells: FilledCells) => void;
  /** A block with names or headings of its own was pasted: it is read as a file is. */
  readonly onTable: (rows: FilledCells, column: number) => void;
  readonly onBeyond: (count: number) => void;
}

/** A table to type heads into as in a spreadsheet: Enter down, Tab across, F2 edits, Esc leaves a cell as it was. */
export function FillGrid(props: FillGridProps) {
  const { names, classes, cells, onChange } = props;
  const { t } = useTranslation("enrolment");
  const scroll = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 });
  const [draft, setDraft] = useState<string | null>(null);
  const sight = useRowsInSight(names.length, scroll);
  const edge = { rows: names.length, columns: classes.length };
  const inside = useFocusOn(scroll, at, draft);

  const perform = (act: FillAct) => {
    if (act.kind === "edit") return setDraft(act.text ?? cells[at.row]?.[at.column] ?? "");
    if (act.kind === "clear") return onChange(withCell(cells, at, ""));
    if (act.kind !== "cancel" && draft !== null) onChange(withCell(cells, at, draft.trim()));
    setDraft(null);
    if (act.kind !== "move") return;
    const next = moved(at, act.by, edge);
    setAt(next);
    sight.bring(next.row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const act = fillAct(event, { editing: draft !== null, at, edge });
    if (act === null) return;
    event.preventDefault();
    perform(act);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    const block = readPasted(text);
    if (draft !== null && block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    setDraft(null);
    if (!isBlockOfHeads(block)) return props.onTable(block, at.column);
    const pasted = pasteBlock(cells, at, block);
    onChange(pasted.cells);
    if (pasted.beyond > 0) props.onBeyond(pasted.beyond);
  };
  return (
    <div
      ref={scroll}
      className="grid-box read-rows-scroll fill-scroll"
      data-testid={testIds.fillGrid}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onFocus={() => {
        inside.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // A field that is taken away when its cell is done leaves the focus to nobody, and one is still inside.
        if (relatedTarget !== null && !scroll.current?.contains(relatedTarget))
          inside.current = false;
      }}
    >
      <table className="grid" role="grid" aria-rowcount={names.length + 2}>
        <caption>{t("fill.caption")}</caption>
        <Head classes={classes} cells={cells} />
        <tbody>
          <Pad height={sight.before} />
          {sight.indices.map((row) => (
            <tr key={row} aria-rowindex={row + 3}>
              <th scope="row">{names[row]}</th>
              {classes.map((name, column) => {
                const here = at.row === row && at.column === column;
                const text = cells[row]?.[column] ?? "";
                return (
                  <td
                    key={name}
                    role="gridcell"
                    tabIndex={here && draft === null ? 0 : -1}
                    data-at={`${row}:${column}`}
                    className={fillLook(text, here)}
                    aria-label={
                      here ? `${names[row] ?? ""} ${classNameOf(name)} ${text}` : undefined
                    }
                    onClick={() => {
                      if (here && draft === null) setDraft(text);
                      else if (!here) {
                        perform({ kind: "commit" });
                        setAt({ row, column });
                      }
                    }}
                  >
                    {here && draft !== null ? (
                      <input
                        value={draft}
                        inputMode="numeric"
                        aria-label={`${names[row] ?? ""} ${classNameOf(name)}`}
                        onChange={(event) => {
                          setDraft(event.target.value);
                        }}
                        onBlur={() => {
                          perform({ kind: "commit" });
                        }}
                      />
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          <Pad height={sight.after} />
        </tbody>
      </table>
    </div>
  );
}

function fillLook(text: string, here: boolean): string | undefined {
  const wrong = text !== "" && !/^[\d,，\s]+$/u.test(text);
  return [here ? "fill-here" : "", wrong ? "fill-wrong" : ""].join(" ").trim() || undefined;
}

/** The cell one stands in has the focus as soon as it exists, and while it is edited its field has. */
function useFocusOn(
  scroll: RefObject<HTMLElement | null>,
  at: CellAt,
  draft: string | null,
): RefObject<boolean> {
  const inside = useRef(false);
  const editing = draft !== null;
  useEffect(() => {
    const box = scroll.current;
    // Not before somebody stands in the table: the page opens with the focus where it was.
    if (box === null || (!inside.current && !editing)) return;
    const cell = box.querySelector<HTMLElement>(`[data-at="${at.row}:${at.column}"]`);
    const field = cell?.querySelector("input");
    (field ?? cell)?.focus();
  }, [scroll, at, editing]);
  return inside;
}

function Head({ classes, cells }: { classes: readonly string[]; cells: FilledCells }) {
  const { t } = useTranslation("enrolment");
  return (
    <thead>
      <tr>
        <th scope="col">{t("grid.place")}</th>
        {classes.map((name) => (
          <th key={name} scope="col">
            {classNameOf(name)}
          </th>
        ))}
      </tr>
      <tr className="fill-sums">
        <th scope="row">{t("grid.all")}</th>
        {classes.map((name, column) => {
          const sum = columnSum(cells, column);
          return <td key={name}>{sum === null ? t("grid.none") : formatHeads(sum.toString())}</td>;
        })}
      </tr>
    </thead>
  );
}

function Pad({ height }: { height: number | undefined }) {
  if (height === undefined || height <= 0) return null;
  return (
    <tr className="grid-pad" aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}
