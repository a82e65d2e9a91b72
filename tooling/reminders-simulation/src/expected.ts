import { scheduleUntil } from "@daowei/domain/reminders";
import type { PlannedStep, Whom } from "@daowei/domain/reminders";
import { addDays } from "@daowei/domain/time";
import type { CivilDate } from "@daowei/domain/time";
import type { Library } from "@daowei/operations";

import { lastDay, year } from "./world.ts";
import type { SimulatedPost, SimulatedSubject, World } from "./world.ts";

/** Whom a step reached by which way, as `subject step recipient channel`. */
export type Reached = string;

export function reached(
  subjectKey: string,
  step: string,
  ear: { readonly recipient: string; readonly channel: string },
): Reached {
  return `${subjectKey} ${step} ${ear.recipient} ${ear.channel}`;
}

interface Sending {
  readonly on: CivilDate;
  readonly step: PlannedStep;
}

/**
 * Everything that had to be sent, worked out from the world and the days on which somebody looked, without the database: of
 * each series the newest step that came due since the day before, to those who held the post that day, until the money came.
 */
export function expectedOf(
  world: World,
  looked: readonly CivilDate[],
  library: Library,
): ReadonlySet<Reached> {
  const expected = new Set<Reached>();
  const sendings = new Map<string, readonly Sending[]>();
  const byOffice = Map.groupBy(world.posts, ({ placeCode, role }) => `${placeCode} ${role}`);
  for (const subject of world.subjects) {
    const key = `${subject.provinceCode} ${subject.dueOn}`;
    const planned = sendings.get(key) ?? sendingsOf(world, subject, { looked, library });
    sendings.set(key, planned);
    const upwardsFrom = (code: string) =>
      library.gazetteer
        .path(code, year)
        .map((place) => place.code)
        .toReversed();
    const owing = upwardsFrom(subject.placeCode);
    const receiving = upwardsFrom(subject.fundAccountCode);
    for (const { on, step } of planned) {
      if (subject.metOn !== null && on >= subject.metOn) continue;
      const told = step.telling.to.flatMap((whom) => {
        const upwards = whom.at === "fund_account" ? receiving : owing;
        return holdersOf(whom, { upwards, on, byOffice });
      });
      for (const ear of earsOf(world, told)) expected.add(reached(subject.key, step.step, ear));
    }
  }
  return expected;
}

function sendingsOf(
  { plans }: World,
  { provinceCode, dueOn }: SimulatedSubject,
  { looked, library }: { looked: readonly CivilDate[]; library: Library },
): readonly Sending[] {
  const plan = plans.get(provinceCode);
  if (plan === undefined) throw new Error(`no plan for ${provinceCode}`);
  const { calendar } = library;
  const { office, up } = scheduleUntil(plan, { dueOn, until: addDays(lastDay, 40), calendar });
  return [...newestByLook(office, looked), ...newestByLook(up, looked)];
}

function newestByLook(series: readonly PlannedStep[], looked: readonly CivilDate[]): Sending[] {
  const sent: Sending[] = [];
  let told = "";
  for (const on of looked) {
    const step = series.findLast((one) => one.on <= on && one.on > told);
    if (step === undefined) continue;
    told = step.on;
    sent.push({ on, step });
  }
  return sent;
}

interface Tree {
  readonly upwards: readonly string[];
  readonly on: CivilDate;
  readonly byOffice: ReadonlyMap<string, readonly SimulatedPost[]>;
}

function holdersOf({ role, levelsUp }: Whom, { upwards, on, byOffice }: Tree) {
  const from = Math.min(levelsUp, upwards.length - 1);
  for (const code of upwards.slice(from)) {
    const held = (byOffice.get(`${code} ${role}`) ?? []).filter((post) => isHeldOn(post, on));
    if (held.length > 0) return held;
  }
  return [];
}

function isHeldOn({ endsOn, disabledOn }: SimulatedPost, on: CivilDate): boolean {
  return (endsOn === null || on <= endsOn) && (disabledOn === null || on < disabledOn);
}

function earsOf({ webhooks }: World, told: readonly SimulatedPost[]) {
  const persons = told.flatMap(({ personId }) => [
    { recipient: `person:${personId}`, channel: "in_app" },
    { recipient: `person:${personId}`, channel: "email" },
  ]);
  const groups = told.flatMap(({ placeCode }) => {
    const recipient = webhooks.get(placeCode);
    return recipient === undefined ? [] : [{ recipient, channel: "webhook" }];
  });
  return [...persons, ...groups];
}
