import { setTimeout as sleep } from "node:timers/promises";

import { type News, readNews } from "@daowei/operations/news";
import type { Logger } from "pino";

import type { System } from "../http/caller.ts";
import { type LookingOn, lookingOnKey, standingSignIns } from "../sign-in/standing-sign-ins.ts";

/** What a page is told: how much is unread, and that what waits for it may have changed. */
export interface Told {
  readonly unread?: number;
  readonly work?: string;
}

/** A page that listens. */
export interface Listener extends LookingOn {
  readonly personId: string;
  readonly placeCode: string;
  readonly tell: (told: Told) => void;
  /** Nothing is new; shows that the line stands. */
  readonly beat: () => void;
  readonly end: (because: "signed_out" | "stopping") => void;
}

export interface NewsDesk {
  /** Undefined where there is no room, or the server is about to stop. */
  readonly listen: (listener: Listener) => (() => void) | undefined;
  readonly stop: () => Promise<void>;
}

export interface DeskPace {
  readonly lookMillis: number;
  readonly beatMillis: number;
}

const ordinaryPace: DeskPace = { lookMillis: 2_000, beatMillis: 15_000 };
const mostListeners = 2_000;
const mostOfPerson = 12;

/**
 * Looks for news while anybody listens, once for all of them and whatever server they were made on, and passes on what is new to
 * each. Whoever has signed out or lost his post is told so and let go.
 */
export function newsDesk(
  system: Pick<System, "database" | "library">,
  log: Pick<Logger, "warn">,
  pace: DeskPace = ordinaryPace,
): NewsDesk {
  const desk = new Desk(system.database, log, pace);
  return { listen: (listener) => desk.listen(listener), stop: () => desk.stop() };
}

class Desk {
  readonly #database: System["database"];
  readonly #log: Pick<Logger, "warn">;
  readonly #pace: DeskPace;
  /** Who listens, and how much he was last told is unread. */
  readonly #listeners = new Map<Listener, number | undefined>();
  #since: bigint | null = null;
  #lastBeat = performance.now();
  #looking: Promise<void> | undefined;
  #stopped = false;

  constructor(database: System["database"], log: Pick<Logger, "warn">, pace: DeskPace) {
    this.#database = database;
    this.#log = log;
    this.#pace = pace;
  }

  listen(listener: Listener): (() => void) | undefined {
    const own = [...this.#listeners.keys()].filter((one) => one.personId === listener.personId);
    const full = this.#listeners.size >= mostListeners || own.length >= mostOfPerson;
    if (this.#stopped || full) return undefined;
    this.#listeners.set(listener, undefined);
    this.#looking ??= this.#keepLooking();
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const listener of this.#listeners.keys()) listener.end("stopping");
    this.#listeners.clear();
    await this.#looking;
  }

  async #keepLooking(): Promise<void> {
    while (this.#listeners.size > 0 && !this.#stopped) {
      try {
        await this.#look();
      } catch (error) {
        // The database may be away for a moment; the pages ask by themselves meanwhile.
        this.#log.warn({ err: error }, "no news were read");
      }
      await sleep(this.#pace.lookMillis, undefined, { ref: false });
    }
    this.#since = null;
    this.#looking = undefined;
  }

  async #look(): Promise<void> {
    const personIds = [...new Set([...this.#listeners.keys()].map(({ personId }) => personId))];
    const news = await readNews(this.#database, { since: this.#since, personIds });
    this.#since = news.head;
    for (const listener of this.#listeners.keys()) this.#tell(listener, news);
    if (performance.now() - this.#lastBeat < this.#pace.beatMillis) return;
    this.#lastBeat = performance.now();
    const standing = await standingSignIns(this.#database, [...this.#listeners.keys()]);
    for (const listener of this.#listeners.keys())
      if (standing.has(lookingOnKey(listener))) listener.beat();
      else listener.end("signed_out");
  }

  #tell(listener: Listener, { head, places, unread: counts }: News): void {
    const counted = counts.get(listener.personId);
    // Who has read everything is not counted.
    const unread = counted === undefined ? 0 : counted;
    const changed = unread !== this.#listeners.get(listener);
    const work = places.some((place) => concerns(place, listener.placeCode));
    if (!changed && !work) return;
    this.#listeners.set(listener, unread);
    listener.tell({ ...(changed ? { unread } : {}), ...(work ? { work: head.toString() } : {}) });
  }
}

/** Work of a place is seen there, above it and below it. */
function concerns(place: string, own: string): boolean {
  return isWithin(place, own) || isWithin(own, place);
}

/** By the codes: 450102 is within 450100 and 450000. */
function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(outer.replace(/(?:00){1,3}$/, ""));
}
