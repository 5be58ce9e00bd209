/** How many rows a table of the library has; runs in a page of ours, where it is sent as it stands. */
export function countHere(table: string): Promise<number> {
  return new Promise<number>((done, failed) => {
    const open = indexedDB.open('sidelight');
    open.onerror = () => failed(open.error);
    open.onsuccess = () => {
      const count = open.result.transaction(table).objectStore(table).count();
      count.onsuccess = () => {
        open.result.close();
        done(count.result);
      };
    };
  });
}
