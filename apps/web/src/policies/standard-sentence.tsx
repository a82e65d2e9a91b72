import type { PolicySummary } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Quotation } from "../explanation/trace-tree.tsx";
import { api } from "../wire/api.ts";
import { standardSentence } from "./sentences-left.ts";

/** The sentence of a notice that names its standard, if one does. */
export function StandardSentence({ policy }: { policy: PolicySummary }) {
  const { data } = useQuery(api.policies.get.queryOptions({ id: policy.id }));
  const sentence = data === undefined ? undefined : standardSentence(data);
  return sentence === undefined ? null : <Quotation citation={sentence} />;
}
