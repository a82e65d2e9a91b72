import {
  placesMeant,
  type PlannedStep,
  type ReminderChannel,
  type ReminderPlan,
  scheduleUntil,
  stepKinds,
  type Whom,
} from "@daowei/domain/reminders";
import { ok } from "@daowei/domain/result";
import { addDays, type CivilDate, yearOf } from "@daowei/domain/time";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { readFundAccounts, readReminderSubjects } from "../deadlines/index.ts";
import { placeName } from "../places.ts";
import type { ChangeReminderPlan } from "./change-plan.ts";
import { soundPlan } from "./change-plan.ts";
import { type Holders, readHolders } from "./holders.ts";
import { readPlans, upwardsFrom } from "./plans-in-force.ts";
import type { Subject } from "./subject-source.ts";
import { reminderWords } from "./words.zh.ts";

/** So far ahead a preview looks. */
export const previewDays = 90;

/** What a plan would send over the next 90 days if nothing more arrived, before anybody proposes it. */
export const previewReminderPlan = ask<ChangeReminderPlan, Awaited<ReturnType<typeof previewed>>>(
  async (context, change) => {
    const place = needPlace(context, change.placeCode, yearOf(today(context)));
    if (!place.ok) return place;
    const sound = soundPlan(change.plan);
    return sound.ok ? ok(await previewed(context, change)) : sound;
  },
);

async function previewed(context: Context, { placeCode, plan }: ChangeReminderPlan) {
  const now = today(context);
  const { library, db } = context;
  const { planOf } = await readPlans(db, library);
  const wanted = { dueUntil: null };
  const subjects = await readReminderSubjects(db, { today: now, library, wanted });
  const governed = subjects.filter((subject) => {
    const upwards = upwardsFrom(library, subject.placeCode, subject.fiscalYear);
    const reach = upwards.indexOf(placeCode);
    const nearer = planOf(subject.placeCode, subject.fiscalYear).placeCode;
    const own = nearer === null || !upwards.slice(0, Math.max(reach, 0)).includes(nearer);
    return reach >= 0 && own;
  });
  const fundAccounts = await readFundAccounts(
    db,
    governed.map(({ key }) => key),
  );
  const scene = {
    context,
    plan,
    now,
    fundAccounts,
    holders: await holdersOf(context, governed, fundAccounts),
  };
  const steps = governed.flatMap((subject) => stepsOf(scene, subject));
  const told = steps.flatMap(({ step, ears }) => ears.map((ear) => ({ step, ear })));
  return {
    from: now,
    until: addDays(now, previewDays),
    subjects: governed.length,
    reminders: told.length,
    messages: new Set(told.map(({ step, ear }) => `${step.on} ${ear.channel} ${ear.personId}`))
      .size,
    persons: new Set(told.map(({ ear }) => ear.personId)).size,
    unheard: steps.filter(({ isMeant, ears }) => isMeant && ears.length === 0).length,
    words: wordsOf(scene, steps),
    byStep: byStepOf(steps),
  };
}

/** Those who hold a post now where anybody may be meant. */
async function holdersOf(
  { db, library }: Context,
  subjects: readonly Subject[],
  fundAccounts: Scene["fundAccounts"],
): Promise<Holders> {
  const offices = subjects.flatMap(({ key, placeCode, fiscalYear }) =>
    [placeCode, ...(fundAccounts.get(key) ?? [])].flatMap((code) =>
      upwardsFrom(library, code, fiscalYear),
    ),
  );
  return await readHolders(db, [...new Set(offices)]);
}

interface Scene {
  readonly context: Context;
  readonly plan: ReminderPlan;
  readonly now: CivilDate;
  readonly holders: Holders;
  readonly fundAccounts: ReadonlyMap<string, readonly string[]>;
}

function stepsOf({ context, plan, now, holders, fundAccounts }: Scene, subject: Subject) {
  const { library } = context;
  const until = addDays(now, previewDays);
  const { office, up } = scheduleUntil(plan, {
    dueOn: subject.dueOn,
    until,
    calendar: library.calendar,
  });
  const { key, placeCode, fiscalYear } = subject;
  const looksFrom = (whom: Whom) =>
    placesMeant(whom, placeCode, fundAccounts.get(key) ?? []).map((code) =>
      upwardsFrom(library, code, fiscalYear),
    );
  return [...office, ...up]
    .filter(({ on }) => on > now)
    .map((step) => ({
      key,
      subject,
      name: nameOf(step),
      step,
      isMeant: step.telling.to.some((whom) => looksFrom(whom).length > 0),
      ears: earsOf(step, holders, looksFrom),
    }));
}

/** What the first message of each kind by each of its ways would say, about what is really due. */
function wordsOf({ context, plan }: Scene, steps: readonly ReturnType<typeof stepsOf>[number][]) {
  const { library } = context;
  return stepKinds.flatMap((kind) => {
    const ofKind = steps.filter(({ step }) => step.kind === kind);
    const first = ofKind.map(({ step }) => step.on).toSorted()[0];
    if (first === undefined) return [];
    const onDay = ofKind.filter(({ step }) => step.on === first);
    const items = onDay.map(({ step, subject }) => ({
      title: subject.title,
      placeName: placeName({ library }, subject.placeCode, subject.fiscalYear),
      dueOn: subject.dueOn,
      step: step.step,
      late: false,
      missed: 0,
      uncoveredYear: null,
    }));
    const channels = new Set(onDay.flatMap(({ step }) => [...step.telling.channels]));
    return [...channels].map((channel: ReminderChannel) => {
      const withTitles = channel === "in_app" || plan.outsideWording === "titles";
      const asked = { items, today: first, calendar: library.calendar, withTitles };
      return { kind, channel, ...reminderWords({ ...asked, templates: plan.templates, channel }) };
    });
  });
}

function byStepOf(steps: readonly ReturnType<typeof stepsOf>[number][]) {
  return [...Map.groupBy(steps, ({ name }) => name)].map(([name, of]) => ({
    step: name,
    kind: of[0]?.step.kind ?? "lead",
    firstOn: of.map(({ step }) => step.on).reduce((a, b) => (b < a ? b : a)),
    subjects: new Set(of.map(({ key }) => key)).size,
    reminders: of.reduce((sum, { ears }) => sum + ears.length, 0),
    persons: new Set(of.flatMap(({ ears }) => ears.map(({ personId }) => personId))).size,
  }));
}

/** The days after the due date are one line: they go on until the money arrives. */
function nameOf({ kind, step }: PlannedStep): string {
  return kind === "overdue" ? "overdue" : step;
}

function earsOf(
  { telling }: PlannedStep,
  holders: Holders,
  looksFrom: (whom: Whom) => readonly (readonly string[])[],
) {
  const told = telling.to.flatMap((whom) =>
    looksFrom(whom).flatMap((upwards) => holders.toTell(whom, upwards)),
  );
  const persons = new Set(told.map(({ personId }) => personId));
  // Groups are counted by nobody here: which offices have some is for the list of channels to show.
  return telling.channels
    .filter((channel) => channel === "in_app" || channel === "email")
    .flatMap((channel) => [...persons].map((personId) => ({ channel, personId })));
}
