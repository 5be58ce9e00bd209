import marks from './organisation-marks.json';

/** An organisation's own mark in the colour of the text; where we carry none, its first letter. Says nothing: the name stands beside it. */
export function OrganisationLogo({ name }: { name: string }) {
  const path = (marks as Record<string, string>)[name];
  return path ? (
    <svg
      className="organisation-mark"
      viewBox="0 0 24 24"
      width={14}
      height={14}
      fill="currentColor"
      fillRule="evenodd"
      aria-hidden
    >
      <path d={path} />
    </svg>
  ) : (
    <span className="organisation-mark publisher-letter" aria-hidden>
      {[...name][0]}
    </span>
  );
}
