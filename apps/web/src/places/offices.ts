import { romanise } from "./romanise.ts";

/** Kinds of offices, longer names before shorter ones. */
const organs: readonly (readonly [name: string, english: string])[] = [
  ["社会保障基金财政专户", "Social Security Fund Account"],
  ["人力资源和社会保障局", "Human Resources and Social Security Bureau"],
  ["医疗保障局", "Healthcare Security Bureau"],
  ["医保局", "Healthcare Security Bureau"],
  ["财政部", "Ministry of Finance"],
  ["财政厅", "Department of Finance"],
  ["财政局", "Finance Bureau"],
  ["审计厅", "Audit Department"],
  ["审计局", "Audit Bureau"],
  ["税务局", "Tax Bureau"],
];
const wholeNames: ReadonlyMap<string, string> = new Map([["中央财政", "Central Finance"]]);
const ofWhat: ReadonlyMap<string, string> = new Map([
  ["", ""],
  ["自治区", "Autonomous Region"],
  ["省", "Provincial"],
  ["市", "City"],
  ["县", "County"],
  ["区", "District"],
]);

/** An office that is named after a place, in English: 南宁市财政局 is Nanning Finance Bureau. Another keeps the name it has. */
export function officeInEnglish(name: string): string {
  const whole = wholeNames.get(name);
  if (whole !== undefined) return whole;
  const organ = organs.find(([ending]) => name.endsWith(ending));
  if (organ === undefined) return name;
  const place = name.slice(0, -organ[0].length);
  return `${ofWhat.get(place) ?? romanise(place)} ${organ[1]}`.trim();
}
