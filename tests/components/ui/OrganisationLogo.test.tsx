import { render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { OrganisationLogo } from '../../../components/ui/OrganisationLogo.tsx';
import marks from '../../../components/ui/organisation-marks.json';
import { organisations } from '../../../lib/knowledge/rows/organisations.ts';

test('a maker we carry the mark of has it, another its first letter; neither is read aloud', async () => {
  const known = render(<OrganisationLogo name="OpenAI" />).container;
  expect(known.textContent).toBe('O');
  await vi.waitFor(() => expect(known.querySelector('path')?.getAttribute('d')).toMatch(/^M/));
  expect(known.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  const other = render(<OrganisationLogo name="Halden Labs" />).container;
  expect(other.textContent).toBe('H');
  expect(other.querySelector('svg')).toBeNull();
});

test.each(Object.entries(marks))(
  '%s is an organisation of the pack, its mark nothing but a path',
  (name, path) => {
    expect(organisations.map((organisation) => organisation.name)).toContain(name);
    expect(path).toMatch(/^[Mm][\d.\-a-zA-Z ]+$/);
  },
);
