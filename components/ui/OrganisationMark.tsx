import { OrganisationLetter } from './OrganisationLetter.tsx';
import marks from './organisation-marks.json';

/** An organisation's own mark in the text's color, or its first letter where there is none. */
export default function OrganisationMark({ name }: { name: string }) {
  const path = (marks as Record<string, string>)[name];
  if (!path) return <OrganisationLetter name={name} />;
  return (
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
  );
}
