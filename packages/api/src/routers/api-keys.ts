import {
  collectKey,
  listKeyCalls,
  listKeys,
  revokeKey,
  rotateKey,
} from "@daowei/operations/api-keys";
import { z } from "zod";
import {
  CollectKey,
  Id,
  KeyCallListed,
  KeyListed,
  KeyRevoked,
  KeyShown,
  RevokeKey,
  RotateKey,
} from "../contracts/index.ts";
import { actingInPersonProcedure, actingProcedure, answer, router } from "../trpc.ts";

/** Keys for programs. Asking for one and letting it in goes through proposals. */
export const apiKeysRouter = router({
  list: actingProcedure
    .input(z.strictObject({}))
    .output(z.array(KeyListed))
    .query(answer(listKeys)),
  calls: actingProcedure
    .input(z.object({ id: Id }))
    .output(z.array(KeyCallListed))
    .query(answer(listKeyCalls)),
  collect: actingInPersonProcedure
    .input(CollectKey)
    .output(KeyShown)
    .mutation((call) => answer(collectKey(call.ctx.session.keys))(call)),
  rotate: actingInPersonProcedure
    .input(RotateKey)
    .output(KeyShown)
    .mutation((call) => answer(rotateKey(call.ctx.session.keys))(call)),
  revoke: actingProcedure.input(RevokeKey).output(KeyRevoked).mutation(answer(revokeKey)),
});
