import type { OverviewTrend } from "@daowei/api/contracts";
import { formatWan } from "@daowei/domain/money";
import { type ChartOption, commonOption, ofTheme, quietAxis } from "../charts/chart-option.ts";
import { onAxis } from "../charts/on-axis.ts";
import { toFen } from "../money/in-unit.ts";
import { monthName } from "../words/dates.ts";

type Months = OverviewTrend["months"];

export interface SeriesNames {
  readonly due: string;
  readonly arrived: string;
  readonly unit: string;
}

/** What had fallen due and what had arrived at the end of each month: dashed in steps, and full. */
export function trendOption(months: Months, names: SeriesNames): ChartOption {
  const written = (fen: string | null) => (fen === null ? "—" : formatWan(toFen(fen)));
  return {
    ...commonOption,
    xAxis: {
      type: "category",
      data: months.map(({ month }) => monthName(month)),
      ...quietAxis,
    },
    yAxis: { type: "value", name: names.unit, nameTextStyle: quietAxis.axisLabel, ...quietAxis },
    tooltip: {
      ...paperTooltip,
      trigger: "axis",
      formatter: (points) => {
        const at = Array.isArray(points) ? points[0]?.dataIndex : points.dataIndex;
        const month = at === undefined ? undefined : months[at];
        if (month === undefined) return "";
        return [
          monthName(month.month),
          `${names.due} ${written(month.dueSoFarFen)}`,
          `${names.arrived} ${written(month.arrivedSoFarFen)}`,
        ].join("\n");
      },
    },
    series: [
      {
        type: "line",
        name: names.due,
        step: "middle",
        symbol: "emptyRect",
        symbolSize: 7,
        data: months.map(({ dueSoFarFen }) => onAxis(toFen(dueSoFarFen))),
        lineStyle: { type: "dashed", width: 2, color: ofTheme("near") },
        itemStyle: { color: ofTheme("near") },
        emphasis: { disabled: true },
      },
      {
        type: "line",
        name: names.arrived,
        symbol: "circle",
        symbolSize: 7,
        data: months.map(({ arrivedSoFarFen }) =>
          arrivedSoFarFen === null ? null : onAxis(toFen(arrivedSoFarFen)),
        ),
        lineStyle: { width: 2, color: ofTheme("arrived") },
        itemStyle: { color: ofTheme("arrived") },
        areaStyle: { color: ofTheme("arrived"), opacity: 0.14 },
        emphasis: { disabled: true },
      },
    ],
  };
}

/** Drawn with the chart: a tooltip of the page would need styles that the content policy forbids. */
export const paperTooltip = {
  renderMode: "richText",
  backgroundColor: ofTheme("paper"),
  borderColor: ofTheme("edge"),
  borderWidth: 1,
  textStyle: { color: ofTheme("ink"), fontSize: 12 },
  axisPointer: { lineStyle: { color: ofTheme("edge-strong") } },
} as const;
