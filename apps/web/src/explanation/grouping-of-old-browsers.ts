import { groupRows } from "../enrolment/group-rows.ts";

// The engine groups as the servers it runs on can; the oldest browser served cannot.
if (!("groupBy" in Map)) Object.assign(Map, { groupBy: groupRows });
