/** Why a message is not sent again. */
export type OutboxProblem = {
  readonly kind: "message_not_dead";
  readonly id: string;
  readonly status: string;
};
