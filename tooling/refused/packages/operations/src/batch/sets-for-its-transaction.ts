// accepted
export const acts = (tx: { execute: (statement: string) => Promise<void> }, id: string) =>
  Promise.all([
    tx.execute("set local daowei.scope = '450000'"),
    tx.execute("select set_config('daowei.scope', '450000', true)"),
    tx.execute("update transfer set stage = 'sent'"),
    tx.execute(`update ${id} set stage = 'sent'`),
  ]);
