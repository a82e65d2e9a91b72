export { checkPeopleList, type PeopleListCheck } from "./check-list.ts";
export { correctPeopleList } from "./correct-list.ts";
export type { PeopleListFile } from "./inspect-list.ts";
export { peopleListTemplate } from "./list-template.ts";
export { proposePeopleList, type ProposePeopleList } from "./propose-list.ts";
