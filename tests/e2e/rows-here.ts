/** The rows of a table of the library; runs in a page of ours, where it is sent as it stands. */
export function rowsHere(table: string): Promise<unknown[]> {
  return new Promise<unknown[]>((done, failed) => {
    const open = indexedDB.open('sidelight');
    open.onerror = () => failed(open.error);
    open.onsuccess = () => {
      const rows = open.result.transaction(table).objectStore(table).getAll();
      rows.onsuccess = () => {
        open.result.close();
        done(rows.result as unknown[]);
      };
    };
  });
}
