import type { ReactNode } from 'react';

/** A part of the library with nothing in it: what belongs here, and what to do. */
export function LibraryEmpty({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <div className="library-empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
