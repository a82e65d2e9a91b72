import { createClient, yuan } from "@daowei/client";

const client = createClient({
  url: process.env["DAOWEI_URL"] ?? "http://127.0.0.1:4850",
  apiKey: process.env["DAOWEI_KEY"] ?? "",
});

const { name, post, key, environment } = await client.session.whoami();
console.log(`${environment}: for ${name}, ${post.officeName}; scopes ${key?.scopes.join(", ")}`);

const year = await client.overview.get({ fiscalYear: 2022, placeCode: post.placeCode });
console.log(`due ${yuan(year.dueFen)} yuan, arrived ${yuan(year.arrivedFen)} yuan`);
for (const place of year.byPlace.slice(0, 3)) {
  const rate = place.arrivalRateBasisPoints;
  console.log(`${place.placeName}: ${rate === null ? "nothing due" : `${rate / 100} %`}`);
}
