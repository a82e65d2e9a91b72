import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ArrivalsTable } from "./arrivals-table.tsx";
import type { Arrivals } from "./arrivals.ts";

const arrivals: Arrivals = {
  today: "2022-12-12",
  placeName: "广西壮族自治区",
  fiscalYear: 2022,
  due: "2,859.19",
  arrived: "1,000.00",
  places: [
    { code: "450600", name: "防城港市", due: "859.19", arrived: "0.00", rate: 3497, late: 3 },
    { code: "450700", name: "钦州市", due: "0.00", arrived: "0.00", rate: null, late: 0 },
  ],
  illustrative: true,
};

test("every place stands with its rate, and a place that owes nothing has none", () => {
  const markup = renderToStaticMarkup(<ArrivalsTable arrivals={arrivals} />);
  expect(markup).toContain("防城港市到位率");
  expect(markup).toContain("34.97%");
  expect(markup.match(/<progress/g)).toHaveLength(1);
  expect(markup).toContain("无应到位资金");
});

test("made-up figures say so", () => {
  expect(renderToStaticMarkup(<ArrivalsTable arrivals={arrivals} />)).toContain("示例数据");
  const real = { ...arrivals, illustrative: false };
  expect(renderToStaticMarkup(<ArrivalsTable arrivals={real} />)).not.toContain("示例数据");
});
