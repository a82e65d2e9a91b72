import { ok } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { ask } from "./ask.ts";
import { needPlace } from "./authorise.ts";
import { type Act, type Context, today } from "./context.ts";
import { instant } from "./reader.ts";

export interface OfPlace {
  readonly placeCode: string;
}

/** A question about the rules that hold for one place within the asker's reach. */
export function askOfPlace<O>(
  answer: (context: Context, at: OfPlace & { readonly year: number }) => Promise<O>,
): Act<OfPlace, O> {
  return ask(async (context, { placeCode }) => {
    const year = yearOf(today(context));
    const place = needPlace(context, placeCode, year);
    return place.ok ? ok(await answer(context, { placeCode, year })) : place;
  });
}

interface Adoption {
  readonly number: number;
  readonly version: string;
  readonly adoptedByName: string;
  readonly adoptedAt: Date;
  readonly proposalId: string;
}

/** One of the rules that a place had: who took it into force, and by which proposal. */
export function adoptionListed(adoption: Adoption) {
  const { number, version, adoptedByName: adoptedBy, adoptedAt, proposalId } = adoption;
  return { number, version, adoptedBy, adoptedAt: instant(adoptedAt), proposalId };
}
