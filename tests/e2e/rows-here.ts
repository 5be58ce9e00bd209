/** The rows of a table of the library; its source is sent to an extension page and runs there. */
export function rowsHere(table: string): Promise<unknown[]> {
  return new Promise<unknown[]>((done, failed) => {
    const open = indexedDB.open('sidelight');
    // Not there yet, it must not be made by asking: the extension would find a library without
    // tables.
    open.onupgradeneeded = () => open.transaction!.abort();
    open.onerror = () => failed(open.error);
    open.onsuccess = () => {
      if (!open.result.objectStoreNames.contains(table)) {
        open.result.close();
        return failed(new Error(`no table ${table}`));
      }
      const rows = open.result.transaction(table).objectStore(table).getAll();
      rows.onerror = () => failed(rows.error);
      rows.onsuccess = () => {
        open.result.close();
        done(rows.result as unknown[]);
      };
    };
  });
}
