import { z } from "zod";
import { Fen, PayerLevel, PlaceCode } from "./scalars.ts";

const standing = {
  count: z.int().describe("Transfers"),
  dueFen: Fen.describe("应拨: issued; the sum of the other four"),
  arrivedFen: Fen.describe("已到位: confirmed arrivals only"),
  inTransitFen: Fen.describe("在途: sent, not confirmed yet"),
  unknownFen: Fen.describe("结果待核实: the paying system has not said what became of it"),
  unsentFen: Fen.describe("未拨付: not sent yet, or come back"),
};
const Standing = z.object(standing);

export const LevelAccount = z.object({
  placeCode: PlaceCode,
  placeName: z.string(),
  whole: Standing,
  payers: z
    .array(
      z.object({
        level: PayerLevel,
        payerCode: PlaceCode,
        payerName: z.string(),
        whole: Standing,
        fundAccounts: z.array(
          z.object({ fundAccountCode: PlaceCode, fundAccountName: z.string(), ...standing }),
        ),
      }),
    )
    .describe("上下级对账单: each payer, from the centre down, and the fund accounts it pays into"),
});
export type LevelAccount = z.infer<typeof LevelAccount>;
