import { lazy, Suspense } from 'react';
import { OrganisationLetter } from './OrganisationLetter.tsx';

// The marks' shapes are not needed for a page's first frame.
const OrganisationMark = lazy(() => import('./OrganisationMark.tsx'));

/**
 * An organisation's logo, decorative next to its name; its first letter until the shapes are
 * loaded.
 */
export function OrganisationLogo({ name }: { name: string }) {
  return (
    <Suspense fallback={<OrganisationLetter name={name} />}>
      <OrganisationMark name={name} />
    </Suspense>
  );
}
