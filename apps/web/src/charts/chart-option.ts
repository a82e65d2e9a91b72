import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | LineSeriesOption
  | TooltipComponentOption
>;

/** A colour of the page by its name: the drawing takes the theme on, and the paper its own. */
export function ofTheme(name: string): string {
  return `var(--${name})`;
}

/** What all charts have in common: patterns beside colours, no movement, quiet lines. */
export const commonOption = {
  animation: false,
  textStyle: { fontSize: 12, color: ofTheme("ink") },
  grid: { top: 40, right: 16, bottom: 4, left: 4, outerBoundsMode: "same" },
  legend: {
    top: 0,
    left: 0,
    itemGap: 20,
    itemWidth: 18,
    itemHeight: 12,
    selectedMode: false,
    textStyle: { color: ofTheme("ink") },
  },
} satisfies ChartOption;

export const quietAxis = {
  axisLine: { lineStyle: { color: ofTheme("edge") } },
  axisTick: { show: false },
  axisLabel: { color: ofTheme("muted") },
  splitLine: { lineStyle: { color: ofTheme("line") } },
};

/** Stripes over a colour: what tells two series apart on a grey print. */
export const stripes = {
  symbol: "rect" as const,
  color: ofTheme("paper"),
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  rotation: -Math.PI / 4,
};
