import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { setTranslator } from '../../components/labels/i18n.ts';
import { createTranslator } from '../../components/labels/translator.ts';
import en from '../../public/_locales/en/messages.json';

// Lazy parts are compiled on first use: on a busy machine that takes seconds.
configure({ asyncUtilTimeout: 20_000 });

/**
 * Draws a component in English, in a document that knows popovers and dialogs (happy-dom has no top
 * layer).
 */
export function draw(component: ReactNode) {
  setTranslator(createTranslator(en), 'en');
  teachTopLayer();
  return render(component);
}

function teachTopLayer(): void {
  HTMLElement.prototype.showPopover = function show() {
    this.setAttribute('open', '');
  };
  HTMLElement.prototype.hidePopover = function hide() {
    this.removeAttribute('open');
    this.dispatchEvent(
      Object.assign(new Event('toggle'), { newState: 'closed', oldState: 'open' }),
    );
  };
  HTMLDialogElement.prototype.showModal ??= function showModal() {
    this.setAttribute('open', '');
  };
}
