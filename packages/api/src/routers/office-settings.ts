import { showKeeping, showOfficeSettings } from "@daowei/operations/office-settings";
import { z } from "zod";
import { Keeping, OfficeSettingsShown, PlaceCode } from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const officeSettingsRouter = router({
  get: actingProcedure
    .input(z.object({ placeCode: PlaceCode }))
    .output(OfficeSettingsShown)
    .query(answer(showOfficeSettings)),
  keeping: actingProcedure.input(z.object({})).output(Keeping).query(answer(showKeeping)),
});
