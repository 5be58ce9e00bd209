import { useEffect, useState } from 'react';

const REST_MS = 700;

/**
 * Tells a screen reader what changed, politely: only what still holds after a short rest is said.
 */
export function LiveRegion({ children }: { children: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(children), REST_MS);
    return () => clearTimeout(timer);
  }, [children]);
  return <output className="visually-hidden">{said}</output>;
}
