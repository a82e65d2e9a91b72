import type { Transaction } from "@daowei/db";
import {
  placesMeant,
  type QuietHours,
  type ReminderChannel,
  type Whom,
} from "@daowei/domain/reminders";
import { personDestination } from "../outbox/person-destinations.ts";
import { type Holder, type Holders, readHolders } from "./holders.ts";
import { upwardsFrom } from "./plans-in-force.ts";
import type { ScanWish, ToTell } from "./scan-wish.ts";
import type { OfficeDestination } from "./subject-source.ts";

/** To one person or group by one way: its own message. */
export interface Ear {
  readonly recipient: string;
  readonly channel: ReminderChannel;
  readonly postId: string | null;
  /** Whose fund accounts are to receive the money, where that alone is why it is told; else null. */
  readonly fundAccountCodes: readonly string[] | null;
  /** Of the post or of the group's office. */
  readonly officeCode: string;
  /** When the person wants no mail. */
  readonly quietHours: QuietHours | null;
}

/** Who is to hear of something, and whether a rule meant anybody: of money that nobody receives no receiver is missing. */
interface Heard {
  readonly ears: readonly Ear[];
  readonly isMeant: boolean;
}

/** Reads once who holds which posts, and which fund accounts wait for money, as far as what is due asks for it. */
export async function readEars(
  tx: Transaction,
  wish: ScanWish,
  due: readonly ToTell[],
): Promise<(one: ToTell) => Heard> {
  const { library, readFundAccounts, readDestinations } = wish;
  const forReceivers = due.filter(({ step }) => step.telling.to.some(isForReceivers));
  const accounts = await readFundAccounts(
    tx,
    forReceivers.map(({ subject }) => subject.key),
  );
  const accountsOf = ({ subject }: ToTell) => accounts.get(subject.key) ?? [];
  const upwards = (code: string, { subject }: ToTell) =>
    upwardsFrom(library, code, subject.fiscalYear);
  const begins = (one: ToTell) => [one.subject.placeCode, ...accountsOf(one)];
  const near = [
    ...new Set(due.flatMap((one) => begins(one).flatMap((code) => upwards(code, one)))),
  ];
  const holders = await readHolders(tx, near);
  const groups = Map.groupBy(await readDestinations(tx, near), ({ placeCode }) => placeCode);
  return (one) => {
    const asked = one.step.telling.to.flatMap((whom) =>
      placesMeant(whom, one.subject.placeCode, accountsOf(one)).map((code) => ({ whom, code })),
    );
    const told = asked.flatMap(({ whom, code }) => toldAt(holders, whom, upwards(code, one)));
    const ears = [...waysOf(one, wish.channels)].flatMap((channel) => [
      ...told.flatMap((holder) => earsOfPerson(channel, one, holder)),
      ...told.flatMap((holder) => earsOfGroups(channel, groups, holder)),
    ]);
    return { ears: eachOnce(ears), isMeant: asked.length > 0 };
  };
}

/** The groups of the office at which somebody is told. */
function earsOfGroups(
  channel: ReminderChannel,
  groups: ReadonlyMap<string, readonly OfficeDestination[]>,
  { placeCode: officeCode, fundAccountCodes }: ToldHolder,
): Ear[] {
  const ofOffice = groups.get(officeCode) ?? [];
  return ofOffice
    .filter((group) => group.channel === channel)
    .map(({ id: recipient }) => {
      return { recipient, channel, postId: null, fundAccountCodes, officeCode, quietHours: null };
    });
}

export function isForReceivers({ at }: Whom): boolean {
  return at === "fund_account";
}

interface ToldHolder extends Holder {
  readonly fundAccountCodes: readonly string[] | null;
}

function toldAt(holders: Holders, whom: Whom, upwards: readonly string[]): ToldHolder[] {
  const fundAccountCodes = isForReceivers(whom) ? upwards.slice(0, 1) : null;
  return holders.toTell(whom, upwards).map((holder) => ({ ...holder, fundAccountCodes }));
}

/** A person hears within daowei, and by mail if he has an address; a kind that he does not want there he hears within. */
function earsOfPerson(
  channel: ReminderChannel,
  { step: { kind } }: ToTell,
  { hasAddress, mailKinds, personId, placeCode: officeCode, ...holder }: ToldHolder,
): Ear[] {
  if (channel !== "in_app" && channel !== "email") return [];
  if (channel === "email" && !hasAddress) return [];
  const { postId, fundAccountCodes, quietHours } = holder;
  const way = mailKinds.includes(kind) ? channel : "in_app";
  const recipient = personDestination(personId);
  return [{ recipient, channel: way, postId, fundAccountCodes, officeCode, quietHours }];
}

/** What a plan names and nobody set up is not a reason to tell nobody. */
function waysOf(
  { step: { telling } }: ToTell,
  there: ReadonlySet<ReminderChannel>,
): Set<ReminderChannel> {
  const ways = telling.channels.filter((channel) => channel === "in_app" || there.has(channel));
  return new Set(ways.length === 0 ? ["in_app"] : ways);
}

/** Who must see to it is told for that reason, whatever he receives; who receives for several accounts, for all of them. */
function eachOnce(ears: readonly Ear[]): readonly Ear[] {
  const once = new Map<string, Ear>();
  for (const ear of ears) {
    const key = `${ear.channel} ${ear.recipient}`;
    const before = once.get(key);
    if (before === undefined) once.set(key, ear);
    else if (before.fundAccountCodes !== null) once.set(key, bothOf(before.fundAccountCodes, ear));
  }
  return [...once.values()];
}

function bothOf(before: readonly string[], ear: Ear): Ear {
  if (ear.fundAccountCodes === null) return ear;
  const codes = new Set([...before, ...ear.fundAccountCodes]);
  return { ...ear, fundAccountCodes: [...codes].toSorted() };
}
