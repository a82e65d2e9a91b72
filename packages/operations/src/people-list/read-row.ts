import {
  type Cell,
  type Finding,
  finding,
  type Grid,
  type GridRow,
  cellAt,
  type PlaceReader,
  placeReader,
} from "../import/index.ts";
import { Username } from "../people/person-kinds.ts";
import { columnName, type ListColumn, type ListHeader, listHeadings } from "./list-columns.ts";
import { listFinding, type ListFindingKind } from "./list-finding.ts";
import { peopleListLimits } from "./listed-post.ts";
import type { ListSource, ReadPost } from "./read-list.ts";
import { readRole } from "./role-cell.ts";
import { readDate } from "../statements/amount-cell.ts";

const blank: Cell = { text: "", kind: "blank", formula: null, mergedFrom: null };
const central = "000000";

/** Reads the rows of a list one after the other; a row with a fault is none of the rows. */
export class RowReader {
  readonly rows: ReadPost[] = [];
  readonly findings: Finding[] = [];
  /** What findings call the columns. */
  readonly columns: Readonly<Record<string, string>>;
  readonly #grid: Grid;
  readonly #header: ListHeader;
  readonly #source: ListSource;
  readonly #readPlace: PlaceReader;

  constructor(grid: Grid, header: ListHeader, source: ListSource) {
    this.#grid = grid;
    this.#header = header;
    this.#source = source;
    this.#readPlace = placeReader({ ...source, wholePlaces: true });
    this.columns = Object.fromEntries(
      [...header.at].map(([column, index]) => [column, columnName(grid, header, index)]),
    );
  }

  /** The template's own row. */
  isExample(row: GridRow): boolean {
    return this.#text(row, "name").startsWith("示例");
  }

  read(row: GridRow): void {
    if (this.isExample(row)) return this.#say("example_row", row, "name");
    const name = this.#text(row, "name");
    const before = this.findings.length;
    for (const column of this.#header.at.keys()) {
      if (this.#runs(row, column)) this.#say("formula_in_cell", row, column);
    }
    if (name === "") this.#say("empty_name", row, "name");
    if ([...name].length > peopleListLimits.name) this.#say("name_too_long", row, "name");
    const username = Username.safeParse(this.#text(row, "username"));
    if (!username.success) this.#say("malformed_username", row, "username");
    const role = readRole(this.#text(row, "role"));
    if (role === undefined) this.#say("unknown_role", row, "role");
    const officeName = this.#text(row, "office");
    if (officeName === "") this.#say("empty_office", row, "office");
    if ([...officeName].length > peopleListLimits.office)
      this.#say("office_too_long", row, "office");
    const place = this.#place(row);
    const endsOn = this.#endsOn(row);
    if (!username.success || role === undefined || place === undefined) return;
    if (
      endsOn === undefined ||
      this.findings.slice(before).some(({ severity }) => severity === "error")
    )
      return;
    this.rows.push({
      line: row.line,
      username: username.data,
      name,
      role,
      ...place,
      officeName,
      endsOn,
    });
  }

  #cell(row: GridRow, column: ListColumn): Cell {
    const index = this.#header.at.get(column);
    return index === undefined ? blank : cellAt(row, index);
  }

  #text(row: GridRow, column: ListColumn): string {
    return this.#cell(row, column)
      .text.normalize("NFC")
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
      .trim();
  }

  /** A formula of the file's, or a text that some spreadsheet would run as one. */
  #runs(row: GridRow, column: ListColumn): boolean {
    const { formula, text, kind } = this.#cell(row, column);
    return formula !== null || kind === "error" || /^[=+\-@]/u.test(text.trim());
  }

  #say(kind: ListFindingKind, row: GridRow, column: ListColumn): void {
    const text = this.#cell(row, column).text.trim();
    const found = text === "" ? "空白" : text;
    this.findings.push(listFinding(kind, this.#spot(row, column), { found }));
  }

  #spot(row: GridRow, column: ListColumn) {
    const name = this.columns[column] ?? listHeadings[column];
    return { sheet: this.#grid.sheet, line: row.line, column: name };
  }

  #place(row: GridRow): Pick<ReadPost, "placeCode" | "placeName"> | undefined {
    const [code, name] = [this.#cell(row, "code"), this.#cell(row, "place")];
    const { gazetteer, placeCode, year } = this.#source;
    const whole = gazetteer.find(central, year);
    // The centre is no insured place, but posts are held there.
    if (placeCode === central && whole !== undefined) {
      const written = code.kind === "blank" ? name.text.trim() : code.text.trim();
      if ([whole.code, whole.name, "0"].includes(written))
        return { placeCode: whole.code, placeName: whole.name };
    }
    const read = this.#readPlace({ code, name });
    if (read.ok) {
      const { place, unknownName } = read.value;
      if (unknownName)
        this.findings.push(
          finding("unknown_name", this.#spot(row, "place"), { found: name.text.trim() }),
        );
      return { placeCode: place.code, placeName: place.name };
    }
    const { kind, column, suggestions, expected } = read.problem;
    const found = [code.text.trim(), name.text.trim()].filter((text) => text !== "").join(" ");
    this.findings.push(
      finding(kind, this.#spot(row, column === "code" ? "code" : "place"), {
        found: found === "" ? "空白" : found,
        suggestions,
        ...(expected === null ? {} : { expected }),
      }),
    );
    return undefined;
  }

  /** Null where none is set; undefined where what stands there is no day. */
  #endsOn(row: GridRow): string | null | undefined {
    const cell = this.#cell(row, "endsOn");
    if (cell.text.trim() === "") return null;
    const day = readDate(cell);
    if (day === undefined) this.#say("not_a_date", row, "endsOn");
    return day;
  }
}
