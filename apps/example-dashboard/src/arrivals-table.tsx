import type { Arrivals, PlaceArrivals } from "./arrivals.ts";

export function ArrivalsTable({ arrivals }: { readonly arrivals: Arrivals }) {
  const { placeName, fiscalYear, today, due, arrived, places, illustrative } = arrivals;
  return (
    <main>
      <h1>
        {placeName} {fiscalYear} 年城乡居民医保财政补助到位情况
      </h1>
      {illustrative && <p>示例数据</p>}
      <p>
        截至 {today}：应到位 {due} 万元，已到位 {arrived} 万元。
      </p>
      <table>
        <thead>
          <tr>
            <th>地区</th>
            <th className="number">应到位（万元）</th>
            <th className="number">已到位（万元）</th>
            <th>到位率</th>
            <th className="number">逾期笔数</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <Row key={place.code} place={place} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

function Row({ place: { name, due, arrived, rate, late } }: { readonly place: PlaceArrivals }) {
  return (
    <tr>
      <td>{name}</td>
      <td className="number">{due}</td>
      <td className="number">{arrived}</td>
      <td>
        {rate === null ? (
          "无应到位资金"
        ) : (
          <>
            <progress aria-label={`${name}到位率`} max={10_000} value={rate} />{" "}
            {(rate / 100).toFixed(2)}%
          </>
        )}
      </td>
      <td className="number">{late}</td>
    </tr>
  );
}
