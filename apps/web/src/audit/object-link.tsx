import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** The way to what an entry of the record is about; its name alone where it has no page. */
export function ObjectLink({ kind, id, name }: { kind: string; id: string; name: ReactNode }) {
  switch (kind) {
    case "batch":
      return (
        <Link to="/batches/$batchId" params={{ batchId: id }}>
          {name}
        </Link>
      );
    case "transfer":
      return (
        <Link to="/transfers/$transferId" params={{ transferId: id }}>
          {name}
        </Link>
      );
    case "proposal":
      return (
        <Link to="/proposals/$proposalId" params={{ proposalId: id }}>
          {name}
        </Link>
      );
    case "headcount_version":
      return (
        <Link to="/enrolment" search={{ version: id }}>
          {name}
        </Link>
      );
    default:
      return name;
  }
}
