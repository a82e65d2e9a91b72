import type { Place } from "@daowei/domain/places";
import { isError } from "./finding.ts";
import type { Finding, FindingKind } from "./finding.ts";
import { FindingLog } from "./finding-log.ts";
import { blankCell, cellAt, cellOf, isBlankRow, shownCell } from "./grid.ts";
import type { Cell, Grid, GridRow } from "./grid.ts";
import type { Header } from "./header.ts";
import { readHeads } from "./heads-cell.ts";
import { classElsewhere, usualClassName } from "./insured-class-names.ts";
import type { ClassReader } from "./insured-class-names.ts";
import type { HeadsColumn, Layout } from "./layout.ts";
import type { PlaceReader } from "./place-cell.ts";
import type { PlaceScope } from "./place-scope.ts";
import { isTotal, possibleSums, totalOf } from "./total-rows.ts";
import type { Item, TotalItem, TotalOf } from "./total-rows.ts";

/** Heads of one class in one place, and the line they stand on. */
export interface ReadRow {
  readonly line: number;
  readonly placeCode: string;
  readonly placeName: string;
  readonly insuredClass: string;
  readonly heads: bigint;
}

export interface RowsInput {
  readonly grid: Grid;
  readonly header: Header;
  readonly layout: Layout;
  readonly scope: PlaceScope;
  readonly readPlace: PlaceReader;
  readonly classOf: ClassReader;
  readonly classList: string;
}

const remark = /^(?:注|备注|说明|填表|制表|填报|审核|复核|单位|数据来源|经办|负责人)/u;
const mostHeadsOfCounty = 10_000_000n;
// Each comparison walks over all rows.
const mostTotals = 2000;

/** Reads the rows below a header, one after the other; what is wrong with one does not hide what is wrong with the next. */
export class RowReader {
  readonly rows: ReadRow[] = [];
  private readonly items: Item[] = [];
  private readonly firstLines = new Map<string, number>();
  private readonly input: RowsInput;
  private readonly log: FindingLog;

  constructor(input: RowsInput) {
    this.input = input;
    this.log = new FindingLog(input.grid, input.header);
  }

  get findings(): readonly Finding[] {
    return this.log.findings;
  }

  readAll(): void {
    const { grid, header } = this.input;
    for (const row of grid.rows.slice(header.rowIndex + 1)) {
      if (isBlankRow(row)) continue;
      this.readRow(row);
    }
    this.log.sum();
    this.compareTotals();
  }

  private readRow(row: GridRow): void {
    const { layout } = this.input;
    const lead = row.cells.find(({ kind }) => kind !== "blank") ?? blankCell;
    this.log.noticeRow(row);
    if (this.isRemark(row, lead)) {
      this.log.say("remark_row", this.log.at(row, null), { found: lead.text });
      return;
    }
    const surplus = row.cells.findIndex(
      ({ kind }, index) => index >= layout.width && kind !== "blank",
    );
    if (surplus !== -1) {
      const found = row.cells.map(({ text }) => text).join(",");
      this.log.say("surplus_cells", this.log.at(row, null), {
        found,
        expected: `${layout.width} 列`,
      });
      return;
    }
    const total = this.totalIn(row);
    if (total !== undefined) this.readTotal(row, total);
    else this.readHeadsOf(row);
  }

  private isRemark(row: GridRow, lead: Cell): boolean {
    const { header, layout } = this.input;
    const noHeads = layout.heads.every(({ index }) => cellAt(row, index).kind === "blank");
    if (noHeads && remark.test(lead.text.trim())) return true;
    const repeats = header.row.cells.length > 1 && header.row.cells.length === row.cells.length;
    return (
      repeats && header.row.cells.every((cell, index) => cell.text === cellAt(row, index).text)
    );
  }

  private totalIn(row: GridRow): TotalOf | undefined {
    const { layout, scope, readPlace } = this.input;
    const [code, name] = [cellOf(row, layout.code), cellOf(row, layout.name)];
    const ofClass = totalOf(cellOf(row, layout.insuredClass).text, scope);
    for (const cell of [name, code, cellAt(row, 0)]) {
      const total = totalOf(cell.text, scope);
      if (total === undefined) continue;
      const coded = scope.gazetteer.find(code.text.trim(), scope.year);
      return coded === undefined ? total : { of: "place", placeCode: coded.code };
    }
    if (ofClass === undefined) return undefined;
    const place = readPlace({ code, name });
    return place.ok ? { of: "place", placeCode: place.value.place.code } : { of: "file" };
  }

  private readTotal(row: GridRow, total: TotalOf): void {
    const { layout, classOf } = this.input;
    const ownClass = classOf(cellOf(row, layout.insuredClass).text) ?? null;
    for (const { index, insuredClass } of layout.heads) {
      this.addTotal(row, index, { total, insuredClass: insuredClass ?? ownClass });
    }
    if (layout.total !== null) this.addTotal(row, layout.total, { total, insuredClass: null });
  }

  private addTotal(
    row: GridRow,
    index: number,
    what: Pick<TotalItem, "total" | "insuredClass">,
  ): void {
    const cell = cellAt(row, index);
    if (cell.kind === "blank") return;
    const column = this.log.columnName(index);
    const read = readHeads(cell);
    if (!read.ok) this.log.say(read.problem, this.log.at(row, index), { found: shownCell(cell) });
    else
      this.items.push({ type: "total", ...what, heads: read.value.heads, line: row.line, column });
  }

  private readHeadsOf(row: GridRow): void {
    const place = this.readPlaceOf(row);
    const { layout } = this.input;
    const rowClass =
      layout.insuredClass === null ? undefined : this.readClassOf(row, layout.insuredClass);
    let sum = 0n;
    let complete = true;
    for (const column of layout.heads) {
      const heads = this.readHeadsIn(row, column);
      const insuredClass = column.insuredClass ?? rowClass;
      if (heads === undefined) complete &&= cellAt(row, column.index).kind === "blank";
      else sum += heads;
      if (heads === undefined || place === undefined || insuredClass === undefined) continue;
      this.keep(row, { place, insuredClass, heads, column: column.index });
    }
    if (complete) this.compareRowTotal(row, sum);
  }

  private readPlaceOf(row: GridRow): Place | undefined {
    const { layout, readPlace } = this.input;
    let [code, name] = [cellOf(row, layout.code), cellOf(row, layout.name)];
    const [codeColumn, nameColumn] = [layout.code ?? layout.name, layout.name ?? layout.code];
    if (layout.code === null && /^[\d\s'.eE+]+$/u.test(name.text.normalize("NFKC")))
      [code, name] = [name, blankCell];
    for (const index of [layout.code, layout.name]) this.log.noticeUse(row, index);
    const read = readPlace({ code, name });
    if (read.ok) {
      if (read.value.cleaned)
        this.log.say("read_as", this.log.at(row, codeColumn), {
          found: `${code.text}(${read.value.place.code})`,
          expected: "6 位行政区划代码",
        });
      if (read.value.unknownName)
        this.log.say("unknown_name", this.log.at(row, nameColumn), {
          found: name.text,
          expected: read.value.place.name,
        });
      if (read.value.chosen === true)
        this.log.say("place_as_chosen", this.log.at(row, nameColumn), {
          found: (name.kind === "blank" ? code : name).text,
          expected: `${read.value.place.name} ${read.value.place.code}`,
        });
      return read.value.place;
    }
    const { kind, column, suggestions, expected, written } = read.problem;
    const cell = column === "code" ? code : name;
    const textKind = cell.text.trimStart().startsWith("=") ? "formula_text" : kind;
    this.log.say(textKind, this.log.at(row, column === "code" ? codeColumn : nameColumn), {
      found: shownCell(cell),
      suggestions,
      ...(expected === null ? {} : { expected }),
      ...(written === null ? {} : { written }),
    });
    return undefined;
  }

  private readClassOf(row: GridRow, index: number): string | undefined {
    const cell = cellAt(row, index);
    this.log.noticeUse(row, index);
    if (cell.kind === "blank") {
      this.log.say("empty_class", this.log.at(row, index), {
        found: "(空)",
        expected: this.input.classList,
      });
      return undefined;
    }
    const insuredClass = this.input.classOf(cell.text);
    if (insuredClass === undefined) {
      const facts = { found: shownCell(cell), expected: this.input.classList };
      this.log.say(unknownClassKind(cell), this.log.at(row, index), facts);
    }
    return insuredClass;
  }

  private readHeadsIn(row: GridRow, column: HeadsColumn): bigint | undefined {
    const cell = cellAt(row, column.index);
    if (cell.kind === "blank" && column.insuredClass !== null) {
      this.log.noticeBlank(column.index);
      return undefined;
    }
    if (cell.mergedFrom !== null && cell.mergedFrom !== row.line) {
      this.log.say("merged_heads", this.log.at(row, column.index), { found: shownCell(cell) });
      return undefined;
    }
    this.log.noticeUse(row, column.index);
    const read = readHeads(cell);
    if (!read.ok) {
      this.log.say(read.problem, this.log.at(row, column.index), { found: shownCell(cell) });
      return undefined;
    }
    const { heads, cleaned } = read.value;
    if (cleaned)
      this.log.say("read_as", this.log.at(row, column.index), { found: `${cell.text}(${heads})` });
    if (heads > mostHeadsOfCounty)
      this.log.say("unusually_many", this.log.at(row, column.index), { found: `${heads}` });
    return heads;
  }

  private keep(
    row: GridRow,
    read: { place: Place; insuredClass: string; heads: bigint; column: number },
  ): void {
    const { place, insuredClass, heads, column } = read;
    const key = `${place.code} ${insuredClass}`;
    const first = this.firstLines.get(key);
    if (first !== undefined) {
      const found = `${place.name} ${usualClassName(insuredClass) ?? insuredClass} 已在第 ${first} 行`;
      this.log.say("duplicate_row", this.log.at(row, column), { found });
      return;
    }
    this.firstLines.set(key, row.line);
    this.rows.push({
      line: row.line,
      placeCode: place.code,
      placeName: place.name,
      insuredClass,
      heads,
    });
    this.items.push({ type: "heads", placeCode: place.code, insuredClass, heads });
  }

  private compareRowTotal(row: GridRow, sum: bigint): void {
    const { total } = this.input.layout;
    const cell = total === null ? blankCell : cellAt(row, total);
    if (cell.kind === "blank" || total === null) return;
    const read = readHeads(cell);
    if (!read.ok) this.log.say(read.problem, this.log.at(row, total), { found: shownCell(cell) });
    else if (read.value.heads !== sum) {
      this.log.say("total_mismatch", this.log.at(row, total), {
        found: `${read.value.heads}`,
        expected: `各类别之和 ${sum}`,
      });
    }
  }

  private compareTotals(): void {
    const { scope } = this.input;
    const totals = this.items.filter(isTotal);
    const incomplete = this.findings.some(isError) || totals.length > mostTotals;
    const isWithin = (code: string, ancestor: string) =>
      scope.gazetteer.within(code, ancestor, scope.year);
    for (const total of totals) {
      const { line, column } = total;
      const found = `${total.heads}`;
      const sums = incomplete ? [] : possibleSums(this.items, total, isWithin);
      if (incomplete) this.log.say("total_not_compared", { line, column }, { found });
      else if (sums.includes(total.heads)) this.log.say("total_row", { line, column }, { found });
      else {
        const expected = `逐行之和 ${[...new Set(sums)].join(" 或 ")}`;
        this.log.say("total_mismatch", { line, column }, { found, expected });
      }
    }
  }
}

function unknownClassKind(cell: Cell): FindingKind {
  if (cell.kind === "date") return "date_in_cell";
  if (cell.kind === "error") return "formula_error";
  if (cell.text.trimStart().startsWith("=")) return "formula_text";
  return classElsewhere(cell.text) === undefined ? "unknown_class" : "class_not_governed";
}
