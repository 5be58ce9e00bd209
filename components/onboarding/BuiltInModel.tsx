import type { PromptApi } from '../../lib/engines/llm/providers/chrome-ai.ts';
import { runInBackground } from '../../lib/log.ts';
import { useChromeModel } from '../hooks/use-chrome-model.ts';
import { BuiltInModelOffer } from './BuiltInModelOffer.tsx';

const promptApi = (globalThis as { LanguageModel?: PromptApi }).LanguageModel;

/**
 * The offer of the browser's own model, with its download. `onReady` is called once it can be used.
 */
export default function BuiltInModel({
  used,
  language,
  onReady,
}: {
  used: boolean;
  /** BCP 47 of what it would write: a model that is not made for it is not offered. */
  language?: string | undefined;
  onReady: () => void;
}) {
  const { model, download } = useChromeModel(promptApi, language);
  const onUse = () => {
    if (model?.state === 'available') return onReady();
    runInBackground('built-in-model', download().then(onReady)); // within the click
  };
  return <BuiltInModelOffer model={model} used={used} onUse={onUse} />;
}
