import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { BuiltInModelOffer } from '../../../components/onboarding/BuiltInModelOffer.tsx';
import { draw } from '../draw.tsx';
import type { ChromeModelView } from '../../../components/settings/settings-view.ts';

const offer = (model: ChromeModelView | null, used = false) => {
  const onUse = vi.fn<() => void>();
  const { container } = draw(<BuiltInModelOffer model={model} used={used} onUse={onUse} />);
  return { container, onUse };
};

test.each([
  ['available', 'Use it'],
  ['downloadable', 'Download and use it'],
] as const)('a model that is %s is offered in one click', async (state, name) => {
  const { onUse } = offer({ state });
  await userEvent.click(screen.getByRole('button', { name }));
  expect(onUse).toHaveBeenCalledOnce();
});

test('its download shows how far it is, and no button', () => {
  const { container } = offer({ state: 'downloading', part: 0.25 });
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.25');
  expect(screen.getByText('25%')).toBeTruthy();
  expect(container.querySelector('button')).toBeNull();
});

test.each([
  ['unknown', null, false],
  ['not for this device', { state: 'unavailable' as const }, false],
  ['in use already', { state: 'available' as const }, true],
])('nothing is drawn where it is %s', (_name, model, used) => {
  expect(offer(model, used).container.textContent).toBe('');
});
