/** A refusal as RFC 9457 has it, with the kind and its facts beside. */
export function problemBody(
  problem: { readonly kind: string },
  { status, requestId }: { readonly status: number; readonly requestId: string },
) {
  const { kind } = problem;
  return {
    type: `urn:daowei:problem:${kind}`,
    title: kind.replaceAll("_", " "),
    status,
    instance: `urn:uuid:${requestId}`,
    kind,
    problem,
  };
}
