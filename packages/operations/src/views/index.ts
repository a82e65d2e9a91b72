export { removeView, type SaveView, saveView } from "./change-views.ts";
export { getView, listViews } from "./list-views.ts";
export type { PersonView, ViewedColumn, ViewedList, ViewSettings } from "./view.ts";
