import { useState } from 'react';

/**
 * A publisher's own icon, or its first letter. Hidden from screen readers: the name is next to it.
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
