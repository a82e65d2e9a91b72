import { frameWords } from "../app/words.en.ts";
import { actsWords } from "../acts/words.en.ts";
import { approvalsWords } from "../approvals/words.en.ts";
import { attachmentsWords } from "../attachments/words.en.ts";
import { auditWords } from "../audit/words.en.ts";
import { authoringWords } from "../authoring/words.en.ts";
import { batchesWords } from "../batches/words.en.ts";
import { chartsWords } from "../charts/words.en.ts";
import { comparingWords } from "../comparing/words.en.ts";
import { datesWords } from "../dates/words.en.ts";
import { deadlinesWords } from "../deadlines/words.en.ts";
import { developerWords } from "../developer/words.en.ts";
import { enrolmentWords } from "../enrolment/words.en.ts";
import { explanationWords } from "../explanation/words.en.ts";
import { exportsWords } from "../exports/words.en.ts";
import { fieldWords } from "../field/words.en.ts";
import { inboxWords } from "../inbox/words.en.ts";
import { keysWords } from "../keys/words.en.ts";
import { paletteWords } from "../palette/words.en.ts";
import { viewsWords } from "../views/words.en.ts";
import { notificationsWords } from "../notifications/words.en.ts";
import { officeWords } from "../office/words.en.ts";
import { outsideWords } from "../outside/words.en.ts";
import { marksWords } from "../marks/words.en.ts";
import { overviewWords } from "../overview/words.en.ts";
import { peopleWords } from "../people/words.en.ts";
import { policiesWords } from "../policies/words.en.ts";
import { printWords } from "../print/words.en.ts";
import { problemWords } from "../problems/words.en.ts";
import { proposalsWords } from "../proposals/words.en.ts";
import { reminderPlanWords } from "../reminders/words.en.ts";
import { reportsWords } from "../reports/words.en.ts";
import { sessionWords } from "../session/words.en.ts";
import { settingsWords } from "../settings/words.en.ts";
import { supposingWords } from "../supposing/words.en.ts";
import { statementsWords } from "../statements/words.en.ts";
import { tourWords } from "../tour/words.en.ts";
import { transfersWords } from "../transfers/words.en.ts";
import { wizardWords } from "../wizard/words.en.ts";
import { yearsWords } from "../years/words.en.ts";
import { domainWords } from "./domain.en.ts";
import type { resources } from "./chinese.ts";
import type { Translated } from "./translated.ts";

export { oneInEnglish } from "./one.en.ts";
export { policyNumbers, policyTitles } from "../policies/titles.en.ts";
export { officeInEnglish } from "../places/offices.ts";
export { romanise } from "../places/romanise.ts";

export const english: Translated<typeof resources> = {
  frame: frameWords,
  session: sessionWords,
  domain: domainWords,
  acts: actsWords,
  attachments: attachmentsWords,
  problems: problemWords,
  overview: overviewWords,
  exports: exportsWords,
  reports: reportsWords,
  inbox: inboxWords,
  keys: keysWords,
  palette: paletteWords,
  views: viewsWords,
  batches: batchesWords,
  explanation: explanationWords,
  transfers: transfersWords,
  statements: statementsWords,
  enrolment: enrolmentWords,
  wizard: wizardWords,
  people: peopleWords,
  settings: settingsWords,
  office: officeWords,
  policies: policiesWords,
  print: printWords,
  proposals: proposalsWords,
  reminderPlan: reminderPlanWords,
  authoring: authoringWords,
  charts: chartsWords,
  comparing: comparingWords,
  supposing: supposingWords,
  dates: datesWords,
  deadlines: deadlinesWords,
  developer: developerWords,
  audit: auditWords,
  marks: marksWords,
  approvals: approvalsWords,
  notifications: notificationsWords,
  tour: tourWords,
  outside: outsideWords,
  years: yearsWords,
  field: fieldWords,
};
