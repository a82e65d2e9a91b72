export const importLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  cells: 2_000_000,
  sheets: 50,
  unzippedBytes: 200 * 1024 * 1024,
  unzipRatio: 100,
  headerRows: 10,
  headsDigits: 12,
  suggestedTexts: 100,
} as const;
