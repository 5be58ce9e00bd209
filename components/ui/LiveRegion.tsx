import { useEffect, useState } from 'react';

const REST_MS = 700;

/** Announces changes to screen readers politely, debounced: only the last state is announced. */
export function LiveRegion({ children }: { children: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(children), REST_MS);
    return () => clearTimeout(timer);
  }, [children]);
  return <output className="visually-hidden">{said}</output>;
}
