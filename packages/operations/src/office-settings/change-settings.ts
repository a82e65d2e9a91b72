import { officeSettings } from "@daowei/db/schema";
import { type OfficeSettings } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { z } from "zod";
import { type Context, today } from "../context.ts";
import { canonicalJson, newId } from "../identity.ts";
import { placeName } from "../places.ts";
import type { Problem } from "../problem.ts";
import { nextNumber } from "../proposals/next-number.ts";
import type { Examined, ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { readSettingsOf } from "./settings-in-force.ts";
import { officeSettingsSchema } from "./settings-schema.ts";

const ChangeOfficeSettings = z.strictObject({
  placeCode: z.string().regex(/^[0-9]{6}$/, "place code"),
  settings: officeSettingsSchema,
});
export type ChangeOfficeSettings = z.infer<typeof ChangeOfficeSettings>;

/** 修改单位设置: from which change on an office is warned, and what is printed where it signs. */
export const changeOfficeSettings: ProposalKind<ChangeOfficeSettings> = {
  kind: "office_settings.change",
  schema: ChangeOfficeSettings,
  proposers: ["administrator"],
  deciders: ["administrator", "approver"],
  grave: false,
  examine,
  apply: async (tx, context, { payload, proposalId }) => {
    const { placeCode, settings } = payload;
    const number = await nextNumber(tx, { lock: adoptionLock, table: officeSettings, placeCode });
    const before = await settingsNow(tx, context, placeCode);
    const { userId: adoptedBy, userName: adoptedByName } = context.actor;
    const row = { placeCode, number, proposalId, adoptedBy, adoptedByName };
    await tx
      .insert(officeSettings)
      .values({ id: newId(), ...row, settings: canonicalJson(settings) });
    return ok([
      {
        act: "office_settings.change",
        objectKind: "office_settings",
        objectId: placeCode,
        placeCode,
        summary: `${placeCode} 第 ${number} 版`,
        payload: { placeCode, number, proposalId, before: before.settings, after: settings },
      },
    ]);
  },
};

async function examine(
  reader: Reader,
  context: Context,
  { placeCode, settings }: ChangeOfficeSettings,
): Promise<Result<Examined, Problem>> {
  const before = await settingsNow(reader, context, placeCode);
  if (before.placeCode === placeCode && same(before.settings, settings))
    return refuse({ kind: "office_settings_unchanged", placeCode });
  const title = placeName(context, placeCode, yearOf(today(context)));
  return ok({ title, placeCode, effect: { placeCode, settings, before } });
}

function same(one: OfficeSettings, other: OfficeSettings): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

async function settingsNow(reader: Reader, context: Context, placeCode: string) {
  const at = { placeCode, year: yearOf(today(context)) };
  const settingsOf = await readSettingsOf(reader, context.library, [at]);
  return settingsOf(at);
}

/** Any number, the same in every version. */
const adoptionLock = 7_239_423;
