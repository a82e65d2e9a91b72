import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartOption } from "./chart-option.ts";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface Drawing {
  readonly show: (option: ChartOption) => void;
  readonly end: () => void;
}

/** Draws into a box of the page and follows its width; `onPick` is told the position of what was clicked. */
export function drawInto(box: HTMLElement, onPick: (index: number) => void): Drawing {
  const chart = init(
    box,
    { textStyle: { fontFamily: getComputedStyle(box).fontFamily } },
    { renderer: "svg" },
  );
  chart.on("click", ({ dataIndex }) => {
    onPick(dataIndex);
  });
  const fit = new ResizeObserver(() => {
    if (box.clientWidth === 0 || box.clientWidth === chart.getWidth()) return;
    chart.resize();
    letPaperScale(chart, box);
  });
  fit.observe(box);
  return {
    show: (option) => {
      chart.setOption(option, { notMerge: true });
      letPaperScale(chart, box);
    },
    end: () => {
      fit.disconnect();
      chart.dispose();
    },
  };
}

/** With a box of its own measure the drawing shrinks with the sheet it is printed on. */
function letPaperScale(chart: EChartsType, box: HTMLElement): void {
  const drawn = box.querySelector("svg");
  drawn?.setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
}
