/**
 * Number of rows in a table of the library; its source is sent to an extension page and runs there.
 */
export function countHere(table: string): Promise<number> {
  return new Promise<number>((done, failed) => {
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
      const count = open.result.transaction(table).objectStore(table).count();
      count.onerror = () => failed(count.error);
      count.onsuccess = () => {
        open.result.close();
        done(count.result);
      };
    };
  });
}
