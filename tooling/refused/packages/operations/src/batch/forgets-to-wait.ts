// refused: no-floating-promises
interface Handle {
  insert(row: string): Promise<void>;
}

export async function submitBatch(tx: Handle): Promise<void> {
  await tx.insert("batch");
  tx.insert("audit");
}
