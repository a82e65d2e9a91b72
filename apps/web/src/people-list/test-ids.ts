/** The handles of a list of people. */
export const peopleListIds = {
  peopleImport: "people-import",
  peopleListFile: "people-list-file",
  peopleListPaste: "people-list-paste",
  peopleListPasted: "people-list-pasted",
  peopleListTemplate: "people-list-template",
  peopleListSummary: "people-list-summary",
  peopleListRow: "people-list-row",
  peopleListReturned: "people-list-returned",
  peopleListSubmit: "people-list-submit",
  peopleListAcknowledge: "people-list-acknowledge",
  peopleListEffect: "people-list-effect",
} as const;
