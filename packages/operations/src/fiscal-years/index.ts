export { closeYear, type CloseYear, type YearClosed } from "./close-year.ts";
export { listClosings } from "./list-closings.ts";
