import type { OverviewTrend } from "@daowei/api/contracts";
import { formatWan } from "@daowei/domain/money";
import {
  type ChartOption,
  commonOption,
  ofTheme,
  quietAxis,
  stripes,
} from "../charts/chart-option.ts";
import { onAxis } from "../charts/on-axis.ts";
import { formatRate } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { paperTooltip, type SeriesNames } from "./trend-option.ts";

type Years = OverviewTrend["years"];

/** Each year's due beside what of it has arrived, with the rate over it. */
export function yearsOption(years: Years, names: SeriesNames): ChartOption {
  return {
    ...commonOption,
    xAxis: {
      type: "category",
      data: years.map(({ fiscalYear }) => String(fiscalYear)),
      ...quietAxis,
    },
    yAxis: { type: "value", name: names.unit, nameTextStyle: quietAxis.axisLabel, ...quietAxis },
    tooltip: {
      ...paperTooltip,
      trigger: "item",
      formatter: (points) => {
        const year = Array.isArray(points) ? undefined : years[points.dataIndex];
        if (year === undefined) return "";
        return [
          String(year.fiscalYear),
          `${names.due} ${formatWan(toFen(year.dueFen))}`,
          `${names.arrived} ${formatWan(toFen(year.arrivedFen))}`,
        ].join("\n");
      },
    },
    series: [
      {
        ...bars(
          names.due,
          years.map(({ dueFen }) => onAxis(toFen(dueFen))),
        ),
        itemStyle: { color: ofTheme("province"), decal: stripes },
      },
      {
        ...bars(
          names.arrived,
          years.map(({ arrivedFen }) => onAxis(toFen(arrivedFen))),
        ),
        itemStyle: { color: ofTheme("arrived") },
        label: {
          show: true,
          position: "top",
          color: ofTheme("ink"),
          formatter: ({ dataIndex }) => {
            const rate = years[dataIndex]?.arrivalRateBasisPoints;
            return rate === undefined || rate === null ? "" : formatRate(rate);
          },
        },
      },
    ],
  };
}

function bars(name: string, data: number[]) {
  return { type: "bar" as const, name, data, barMaxWidth: 44, emphasis: { disabled: true } };
}
