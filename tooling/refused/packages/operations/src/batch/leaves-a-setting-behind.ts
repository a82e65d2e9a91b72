// refused: daowei(no-session-setting)
export const acts = (tx: { execute: (statement: string) => Promise<void> }) =>
  tx.execute("set daowei.scope = 'whole'");
