import type { Transaction } from "@daowei/db";
import { reminderLook, reminderProgress } from "@daowei/db/schema";
import {
  type DueStep,
  dueSteps,
  isQuiet,
  lastDueDateTold,
  type Schedule,
  scheduleUntil,
  type Told,
} from "@daowei/domain/reminders";
import { approachingDays } from "@daowei/domain/events";
import { addDays, type CivilDate, civilDate } from "@daowei/domain/time";
import { announceDates } from "../events/announce-dates.ts";
import { anyOf } from "../reader.ts";
import { type PlanInForce, type PlanOf, type Plans, readPlans } from "./plans-in-force.ts";
import { releaseWaits, toldByToday } from "./put-right.ts";
import { claimScan, noteScan } from "./scan-lock.ts";
import { type StoreTime, storeTime } from "./store-time.ts";
import type { ScanReport, ScanWish, ToTell } from "./scan-wish.ts";
import type { Subject } from "./subject-source.ts";
import { tellAll } from "./tell.ts";

/**
 * Looks at everything that somebody may have to be reminded of and writes what is due, in the caller's transaction. One server
 * at a time: "elsewhere" where another is at it, "not_yet" where one has looked lately.
 */
export async function scanReminders(
  tx: Transaction,
  wish: ScanWish,
): Promise<ScanReport | "elsewhere" | "not_yet"> {
  const claimed = await claimScan(tx, wish.everyMillis);
  if (claimed !== "ours") return claimed;
  const time = await storeTime(tx);
  const { today } = time;
  await releaseWaits(tx);
  const { library } = wish;
  const plans = await readPlans(tx, library);
  const wanted = { dueUntil: lastDueDate(plans, { today, calendar: library.calendar }) };
  const open = await wish.readSubjects(tx, { today, library, wanted });
  await announceDates(tx, today, open);
  const scene = await readScene(tx, { wish, time, plans, open });
  const due = open.flatMap((subject) => stepsOf(scene, subject));
  const told = await tellAll(tx, { ...wish, time, planOf: plans.planOf }, due);
  await noteScan(tx, today, awakeOf(wish, time, plans));
  return { today, subjects: open.length, ...told };
}

/** Nothing is to be told today of what is due later, by any plan or to other systems. */
function lastDueDate({ inForce }: Plans, asked: Parameters<typeof lastDueDateTold>[1]): CivilDate {
  return inForce
    .map(({ plan }) => lastDueDateTold(plan, asked))
    .reduce((a, b) => (a > b ? a : b), addDays(asked.today, approachingDays));
}

/** Versions of the plans that are not in their quiet hours, whether anything is due under them or not. */
function awakeOf(wish: ScanWish, time: StoreTime, { inForce }: Plans): readonly string[] {
  return inForce
    .filter(({ plan }) => !quietNow(wish, time, plan.quietHours))
    .map(({ version }) => version);
}

interface Scene {
  readonly wish: ScanWish;
  readonly time: StoreTime;
  readonly planOf: PlanOf;
  readonly told: ReadonlyMap<string, Told>;
  readonly lookedOn: ReadonlyMap<string, CivilDate>;
  readonly schedules: Map<string, Schedule>;
}

const nothing: Told = { office: null, up: null };

async function readScene(
  tx: Transaction,
  {
    wish,
    time,
    plans,
    open,
  }: Pick<Scene, "wish" | "time"> & {
    readonly plans: Plans;
    readonly open: readonly Subject[];
  },
): Promise<Scene> {
  const looks = await tx.select().from(reminderLook);
  return {
    wish,
    time,
    planOf: plans.planOf,
    told: await readProgress(tx, time.today, open),
    lookedOn: new Map(looks.map((look) => [look.planVersion, civilDate(look.lookedOn)])),
    schedules: new Map(),
  };
}

/** A clock that is put back by less leaves what was told as it is: those days come soon enough. */
const daysOfGrace = 2;

async function readProgress(
  tx: Transaction,
  today: CivilDate,
  open: readonly Subject[],
): Promise<ReadonlyMap<string, Told>> {
  const rows = await tx
    .select({
      subjectKey: reminderProgress.subjectKey,
      dueOn: reminderProgress.dueOn,
      series: reminderProgress.series,
      plannedOn: reminderProgress.plannedOn,
    })
    .from(reminderProgress)
    .where(
      anyOf(
        reminderProgress.subjectKey,
        open.map(({ key }) => key),
      ),
    );
  const ahead = rows.filter(({ plannedOn }) => plannedOn > addDays(today, daysOfGrace));
  const really = await toldByToday(
    tx,
    today,
    ahead.map(({ subjectKey }) => subjectKey),
  );
  const sound = [...rows.filter((row) => !ahead.includes(row)), ...really];
  const told = new Map<string, Told>();
  for (const { subjectKey, dueOn, series, plannedOn } of sound) {
    const key = `${subjectKey} ${dueOn}`;
    told.set(key, { ...(told.get(key) ?? nothing), [series]: civilDate(plannedOn) });
  }
  return told;
}

function stepsOf(scene: Scene, subject: Subject): ToTell[] {
  const { wish, time, told } = scene;
  const { dueOn, key } = subject;
  const inForce = scene.planOf(subject.placeCode, subject.fiscalYear);
  const { calendar } = wish.library;
  const steps: readonly DueStep[] = dueSteps({
    schedule: scheduleOf(scene, inForce, dueOn),
    dueOn,
    today: time.today,
    done: false,
    told: told.get(`${key} ${dueOn}`) ?? nothing,
    lookedOn: scene.lookedOn.get(inForce.version) ?? null,
    quiet: quietNow(wish, time, inForce.plan.quietHours),
    calendar,
  });
  return steps.map((step) => ({ subject, step }));
}

/** Thousands of subjects share a few due dates. */
function scheduleOf(scene: Scene, { plan, version }: PlanInForce, dueOn: CivilDate): Schedule {
  const key = `${version} ${dueOn}`;
  const known = scene.schedules.get(key);
  if (known !== undefined) return known;
  const { calendar } = scene.wish.library;
  const made = scheduleUntil(plan, { dueOn, until: scene.time.today, calendar });
  scene.schedules.set(key, made);
  return made;
}

function quietNow(
  { everyMillis }: ScanWish,
  { timeOfDay }: StoreTime,
  quietHours: PlanInForce["plan"]["quietHours"],
): boolean {
  return everyMillis !== null && isQuiet(quietHours, timeOfDay);
}
