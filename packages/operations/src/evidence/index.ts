export { type EvidencePackage, type ExportEvidence, exportEvidence } from "./export.ts";
