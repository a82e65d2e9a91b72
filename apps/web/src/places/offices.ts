import { romanise } from "./romanise.ts";

/** Kinds of offices, longer names before shorter ones. */
const organs: readonly (readonly [name: string, english: string])[] = [
  ["卫生和计划生育委员会", "Health and Family Planning Commission"],
  ["社会保障基金财政专户", "Social Security Fund Account"],
  ["人力资源和社会保障厅", "Department of Human Resources and Social Security"],
  ["人力资源和社会保障局", "Human Resources and Social Security Bureau"],
  ["人民政府办公厅", "People's Government General Office"],
  ["医疗保障局", "Healthcare Security Bureau"],
  ["医保局", "Healthcare Security Bureau"],
  ["财政厅", "Department of Finance"],
  ["财政局", "Finance Bureau"],
  ["审计厅", "Audit Department"],
  ["审计局", "Audit Bureau"],
  ["税务局", "Tax Bureau"],
];
/** Offices of the centre, and what stands where an office is not known. */
const wholeNames: ReadonlyMap<string, string> = new Map([
  ["中央财政", "Central Finance"],
  ["财政部", "Ministry of Finance"],
  ["卫生部", "Ministry of Health"],
  ["人力资源社会保障部", "Ministry of Human Resources and Social Security"],
  ["国家医疗保障局", "National Healthcare Security Administration"],
  ["国家医保局", "National Healthcare Security Administration"],
  ["国家税务总局", "State Taxation Administration"],
  ["发文机关未确认", "unconfirmed"],
]);
const ofWhat: ReadonlyMap<string, string> = new Map([
  ["", ""],
  ["自治区", "Autonomous Region"],
  ["省", "Provincial"],
  ["市", "City"],
  ["县", "County"],
  ["区", "District"],
]);
const jointUnknown = /\(联合发文机关未确认\)$/;
const ofTheState = /^国家税务总局(?=.+税务局$)/;

/** An office that is named after a place, in English: 南宁市财政局 is Nanning Finance Bureau. Another keeps the name it has. */
export function officeInEnglish(name: string): string {
  const whole = wholeNames.get(name);
  if (whole !== undefined) return whole;
  if (jointUnknown.test(name))
    return `${officeInEnglish(name.replace(jointUnknown, ""))} (joint issuers unconfirmed)`;
  if (ofTheState.test(name))
    return `State Taxation Administration, ${officeInEnglish(name.replace(ofTheState, ""))}`;
  const organ = organs.find(([ending]) => name.endsWith(ending));
  if (organ === undefined) return name;
  const place = name.slice(0, -organ[0].length);
  return `${ofWhat.get(place) ?? romanise(place)} ${organ[1]}`.trim();
}
