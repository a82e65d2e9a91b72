/** What tests find on the part of the settings that belongs to the office. */
export const officeIds = {
  office: "office",
  officeChange: "office-change",
  officeKeeping: "office-keeping",
  officeNumber: "office-number",
  officePropose: "office-propose",
  officeSigner: "office-signer",
} as const;
