import { getView, listViews, removeView, saveView } from "@daowei/operations/views";
import { z } from "zod";
import { Id, PersonView, SaveView, ViewedList } from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

const ItsId = z.object({ id: Id });

export const viewsRouter = router({
  list: actingProcedure
    .input(z.object({ list: ViewedList }))
    .output(z.array(PersonView))
    .query(answer(listViews)),
  get: actingProcedure
    .input(z.object({ list: ViewedList, id: Id }))
    .output(PersonView)
    .query(answer(getView)),
  save: actingProcedure.input(SaveView).output(ItsId).mutation(answer(saveView)),
  remove: actingProcedure.input(ItsId).output(ItsId).mutation(answer(removeView)),
});
