import { levelTitle } from "./level-title.ts";
import type { OfficialTable, TableCell } from "./official-table.ts";
import { type Answered, type Frame, titleOf } from "./what-if-frame.ts";

interface Money {
  readonly beforeFen: string;
  readonly afterFen: string;
  readonly differenceFen: string;
}

/** One scenario by place: what stands, what is supposed, the difference, and the difference of each level. */
export function placesTable(frame: Frame, answered: Answered): OfficialTable {
  const { simulation, letter } = answered;
  const levels = simulation.levels.map(({ level }) => level);
  const cellsOf = (
    money: Money & { readonly levels: readonly (Money & { readonly level: string })[] },
  ): TableCell[] => [
    { fen: BigInt(money.beforeFen) },
    { fen: BigInt(money.afterFen) },
    { fen: BigInt(money.differenceFen) },
    ...levels.map((level) => {
      const own = money.levels.find((one) => one.level === level);
      return own === undefined ? null : { fen: BigInt(own.differenceFen) };
    }),
  ];
  return {
    ...frame.every,
    sheetName: `模拟 方案${letter} 按地区`,
    title: `（模拟）${frame.place}财政补助资金测算（${titleOf(answered)}）`,
    columns: [
      { titles: ["地区"], width: 22 },
      { titles: ["现行"], width: 20 },
      { titles: ["测算"], width: 20 },
      { titles: ["差额"], width: 20 },
      ...levels.map((level) => ({
        titles: ["各级差额", levelTitle(level, frame.placeCode)] as const,
        width: 19,
      })),
    ],
    rows: [
      { depth: 0, cells: ["合计", ...cellsOf(simulation)] },
      ...simulation.places.map((place) => ({
        depth: 1,
        cells: [place.placeName, ...cellsOf(place)],
      })),
    ],
    foot: [frame.signed],
  };
}
