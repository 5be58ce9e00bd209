import { useState } from 'react';

/**
 * A publisher's own icon; where there is none, its first letter. Says nothing: the name stands
 * beside it.
 */
export function PublisherIcon({ name, icon = null }: { name: string; icon?: string | null }) {
  const [broken, setBroken] = useState<string | null>(null);
  return icon && icon !== broken ? (
    <img
      className="publisher-icon"
      src={icon}
      alt=""
      width={16}
      height={16}
      onError={() => setBroken(icon)}
    />
  ) : (
    <span className="publisher-icon publisher-letter" title={name} aria-hidden>
      {[...name.replace(/^the /i, '')][0]}
    </span>
  );
}
