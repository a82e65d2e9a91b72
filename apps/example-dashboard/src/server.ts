import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
// @boundaries-ignore installed from its tarball, as by another office
import { createClient, isProblem, wan } from "@daowei/client";
import type { Arrivals } from "./arrivals.ts";
import { setting } from "./setting.ts";

// The key stays here: the page asks this server and never daowei.
const client = createClient({ url: setting("DAOWEI_URL"), apiKey: setting("DAOWEI_KEY") });
const fiscalYear = Number(setting("FISCAL_YEAR"));
const page = join(import.meta.dirname, "../dist");
const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

async function readArrivals(): Promise<Arrivals> {
  const { post } = await client.session.whoami();
  const year = await client.overview.get({ fiscalYear, placeCode: post.placeCode });
  const { today, placeName, illustrative } = year;
  const places = year.byPlace.map((place) => ({
    code: place.placeCode,
    name: place.placeName,
    due: wan(place.dueFen),
    arrived: wan(place.arrivedFen),
    rate: place.arrivalRateBasisPoints,
    late: place.lateCount,
  }));
  const [due, arrived] = [wan(year.dueFen), wan(year.arrivedFen)];
  return { today, placeName, fiscalYear, due, arrived, places, illustrative };
}

async function answerArrivals(response: ServerResponse): Promise<void> {
  try {
    const arrivals = await readArrivals();
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(arrivals));
  } catch (error) {
    if (!isProblem(error)) throw error;
    console.error(error.message);
    response.writeHead(502, { "content-type": "text/plain; charset=utf-8" });
    response.end(error.problem.kind);
  }
}

function answerFile(response: ServerResponse, path: string): void {
  const file = join(page, normalize(path === "/" ? "/index.html" : path));
  if (!file.startsWith(page) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": kinds[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://page");
  if (pathname !== "/arrivals.json") return answerFile(response, pathname);
  answerArrivals(response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
});
server.listen(Number(process.env["PORT"] ?? 3001), "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : "";
  console.log(`http://127.0.0.1:${port}/`);
});
