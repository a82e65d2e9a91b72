import { writeFileSync } from "node:fs";
import { characterReadings } from "./character-readings.ts";
import { kept } from "./kept.ts";
import { placeNames } from "./place-names.ts";

const readings = characterReadings(placeNames());
writeFileSync(kept, `${JSON.stringify(readings, null, 2)}\n`);
console.log(
  `${Object.values(readings).join("").length} characters, ${Object.keys(readings).length} readings`,
);
