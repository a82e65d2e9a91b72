import { createServer } from "node:http";
import { createClient, isProblem, wan } from "@daowei/client";

// The key stays on this server: a browser is sent figures, never the key.
const client = createClient({
  url: process.env["DAOWEI_URL"] ?? "http://127.0.0.1:4850",
  apiKey: process.env["DAOWEI_KEY"] ?? "",
});
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** 到位率 of the places that are furthest behind, to be put into a page of yours. */
async function widget(): Promise<string> {
  const { post } = await client.session.whoami();
  const year = await client.overview.get({ fiscalYear: 2022, placeCode: post.placeCode });
  const rows = year.byPlace.slice(0, 5).map(({ placeName, dueFen, arrivalRateBasisPoints: rate }) => {
    const shown = rate === null ? "—" : `${(rate / 100).toFixed(2)}%`;
    return `<tr><th scope="row">${escaped(placeName)}</th><td>${wan(dueFen)}</td><td>${shown}</td></tr>`;
  });
  return `<table><caption>${escaped(year.placeName)} ${year.today}</caption>
<tr><th scope="col">地区</th><th scope="col">应到位（万元）</th><th scope="col">到位率</th></tr>
${rows.join("\n")}</table>`;
}

// Asked once a minute, however many people look.
let kept = { at: 0, html: "" };
const server = createServer(async (_, response) => {
  try {
    if (Date.now() - kept.at > 60_000) kept = { at: Date.now(), html: await widget() };
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(kept.html);
  } catch (error) {
    if (!isProblem(error)) throw error;
    console.error(error.message);
    response.writeHead(502, { "content-type": "text/plain" }).end(error.problem.kind);
  }
});
server.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1", () => console.log("listening"));
