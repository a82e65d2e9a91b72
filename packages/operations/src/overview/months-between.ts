/** Every month from the first to the last of some, "2021-12" before "2022-01"; none of none. */
export function monthsBetween(some: readonly string[]): readonly string[] {
  const sorted = some.toSorted();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year, number] = month.split("-").map(Number);
  if (year === undefined || number === undefined) throw new Error(`no month: ${month}`);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
