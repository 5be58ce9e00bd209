import { CircleCheck, LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Settings } from '../../lib/contract/settings.ts';
import type { EngineId } from '../../lib/insight/engine.ts';
import { logged } from '../../lib/log.ts';
import { presetOf, presets } from '../../lib/engines/llm/providers/presets.ts';
import { USUAL_CLAIMS } from '../../lib/engines/llm/budget.ts';
import type { ConnectionWarning } from '../../lib/engines/llm/test-connection.ts';
import { isFirefox } from '../../lib/browser/extension.ts';
import { canHideOrigin } from '../../lib/browser/origin-header.ts';
import { engineChoices as everyChoice, engineLabels } from '../labels/engine-labels.ts';
import { errorLabelOf } from '../labels/error-labels.ts';
import { formatNumber, formatUsd, languageName, t, type MessageKey } from '../labels/i18n.ts';
import { ChoiceSetting, Setting, SettingText, SwitchSetting } from './Setting.tsx';
import type { ChromeModelView, EngineTest, PartProps } from './settings-view.ts';
import { cardLanguages } from './languages.ts';
import { useMatches } from './search-context.ts';

const engineHints: Record<EngineId, MessageKey> = {
  'rule-based': 'engineRuleBasedHint',
  'chrome-ai': 'engineChromeAiHint',
  'openai-compatible': 'engineOpenaiCompatibleHint',
  openai: 'engineHostedHint',
  anthropic: 'engineHostedHint',
  google: 'engineHostedHint',
};

/** Chrome's own model is in no other browser. */
const engineChoices = everyChoice.filter((id) => id !== 'chrome-ai' || !isFirefox);

/** Which engine refines cards, how it is reached, whether it answers, and what it may cost. */
export function EnginesPart({ settings, view, actions }: PartProps) {
  const engine = settings.engine;
  const choice = settings.models[engine] ?? { model: '', baseUrl: null, preset: null };
  const change = (part: Partial<typeof choice>) =>
    actions.onChange({ models: { ...settings.models, [engine]: { ...choice, ...part } } });
  const remote = engine !== 'rule-based' && engine !== 'chrome-ai';
  const found = useMatches(
    t('engine'),
    t('budgetWords'),
    ...engineChoices.map((id) => t(engineLabels[id])),
  );
  return (
    <>
      <fieldset className="setting setting-stacked" hidden={!found}>
        <legend className="setting-label">{t('engine')}</legend>
        <p className="setting-hint">{t('engineHint')}</p>
        <div className="choices">
          {engineChoices.map((id) => (
            <label key={id} className="choice">
              <input
                type="radio"
                name="engine"
                checked={engine === id}
                onChange={() => actions.onChange({ engine: id })}
              />
              <span>
                {t(engineLabels[id])}
                <span className="setting-hint">{t(engineHints[id])}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {engine === 'openai-compatible' && (
        <>
          <ChoiceSetting
            label={t('preset')}
            value={choice.preset ?? ''}
            choices={[
              ['', t('presetOwn')],
              ...presets.map(({ id, name }): [string, string] => [id, name]),
            ]}
            onChange={(id) =>
              change({
                preset: id || null,
                baseUrl: presets.find((preset) => preset.id === id)?.baseUrl ?? choice.baseUrl,
              })
            }
          />
          <TextSetting
            key={`${choice.preset} ${choice.baseUrl}`}
            label={t('baseUrl')}
            hint={t('baseUrlHint')}
            type="url"
            value={choice.baseUrl ?? ''}
            onChange={(baseUrl) => change({ baseUrl: baseUrl || null })}
          />
        </>
      )}
      {remote && (
        <>
          <KeySetting
            hasKey={view.engines[engine].hasKey}
            onKey={(key) => actions.onKey(engine, key)}
          />
          <TextSetting
            key={`${engine} ${choice.model}`}
            label={t('model')}
            hint={t('modelHint')}
            type="text"
            value={choice.model}
            suggestions={view.engines[engine].models}
            onChange={(model) => change({ model })}
          />
          {choice.model === '' && (
            <NoModel
              engine={engine}
              choice={choice}
              hasKey={view.engines[engine].hasKey}
              onUse={(model) => change({ model })}
            />
          )}
          {engine === 'openai-compatible' && (
            <Setting label={t('contextWindow')} hint={t('contextWindowHint')}>
              {(control) => (
                <input
                  type="number"
                  min={1024}
                  max={10_000_000}
                  step={1024}
                  className="field field-short"
                  {...control}
                  key={`${choice.preset} ${choice.contextWindow}`}
                  defaultValue={choice.contextWindow ?? ''}
                  placeholder={String(
                    (presetOf(choice.preset) ?? presetOf('custom'))?.contextWindow ?? '',
                  )}
                  onBlur={({ target }) =>
                    (target.value === '' ||
                      target.validity.valid ||
                      target.validity.stepMismatch) &&
                    change({
                      contextWindow: target.value === '' ? null : Math.round(Number(target.value)),
                    })
                  }
                />
              )}
            </Setting>
          )}
        </>
      )}
      {engine === 'chrome-ai' && view.chromeModel && (
        <SettingText label={t('engineChromeAi')}>
          <ChromeModel model={view.chromeModel} onDownload={actions.onDownloadModel} />
        </SettingText>
      )}
      {engine !== 'rule-based' && (
        <>
          <SettingText label={t('connection')} hint={t('connectionHint')}>
            <div className="stack-rows">
              <button
                type="button"
                className="button"
                disabled={view.engines[engine].test?.status === 'running'}
                onClick={() => actions.onTest(engine)}
              >
                {t('testConnection')}
              </button>
              <TestResult test={view.engines[engine].test} />
              {canHideOrigin && engine === 'openai-compatible' && (
                <OriginChoice
                  test={view.engines[engine].test}
                  address={choice.baseUrl}
                  hiddenFrom={view.originHiddenFrom}
                  onHide={actions.onHideOrigin}
                />
              )}
            </div>
          </SettingText>
          <SwitchSetting
            label={t('refineAutomatically')}
            hint={t('refineAutomaticallyHint')}
            checked={settings.refineAutomatically}
            onChange={(refineAutomatically) => actions.onChange({ refineAutomatically })}
          />
          <SwitchSetting
            label={t('secondLook')}
            hint={t('secondLookHint', formatNumber(USUAL_CLAIMS))}
            checked={settings.secondLook}
            onChange={(secondLook) => actions.onChange({ secondLook })}
          />
          <ChoiceSetting
            label={t('outputLanguage')}
            value={settings.outputLanguage ?? ''}
            choices={[
              ['', t('articleLanguage')],
              ...cardLanguages.map((language): [string, string] => [
                language,
                languageName(language),
              ]),
            ]}
            onChange={(language) => actions.onChange({ outputLanguage: language || null })}
          />
        </>
      )}
      {remote && (
        <Setting label={t('monthlyBudget')} hint={t('monthlyBudgetHint', formatUsd(view.spentUsd))}>
          {(control) => (
            <input
              type="number"
              min={0}
              step={0.5}
              className="field field-short"
              {...control}
              value={settings.monthlyBudgetUsd ?? ''}
              placeholder={t('noLimit')}
              onChange={(event) =>
                actions.onChange({
                  monthlyBudgetUsd:
                    event.target.value === '' ? null : Math.max(0, Number(event.target.value)),
                })
              }
            />
          )}
        </Setting>
      )}
      <ChoiceSetting
        label={t('unsupportedClaims')}
        hint={t('unsupportedClaimsHint')}
        value={settings.unsupportedClaims}
        choices={[
          ['struck', t('unsupportedStruck')],
          ['hidden', t('unsupportedHidden')],
        ]}
        onChange={(unsupportedClaims) => actions.onChange({ unsupportedClaims })}
      />
    </>
  );
}

/** A text field that is saved on blur or Enter, so that an incomplete address is never used. */
function TextSetting({
  label,
  hint,
  type,
  value,
  suggestions = [],
  onChange,
}: {
  label: string;
  hint: string;
  type: 'text' | 'url';
  value: string;
  suggestions?: string[];
  onChange: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  const valid =
    type !== 'url' ||
    text.trim() === '' ||
    (/^https?:\/\//.test(text.trim()) && URL.canParse(text.trim()));
  const keep = () => valid && text.trim() !== value && onChange(text.trim());
  return (
    <Setting label={label} hint={hint}>
      {(control) => (
        <>
          <input
            type={type}
            className="field"
            spellCheck={false}
            autoComplete="off"
            list={suggestions.length > 0 ? `${control.id}-list` : undefined}
            {...control}
            aria-invalid={!valid || undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={keep}
            onKeyDown={(event) => event.key === 'Enter' && keep()}
          />
          {suggestions.length > 0 && (
            <datalist id={`${control.id}-list`}>
              {suggestions.map((suggestion) => (
                <option key={suggestion}>{suggestion}</option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Setting>
  );
}

/**
 * That no model is chosen yet, and one to begin with; the key comes first, since it decides which
 * models there are.
 */
function NoModel({
  engine,
  choice,
  hasKey,
  onUse,
}: {
  engine: EngineId;
  choice: Settings['models'][EngineId];
  hasKey: boolean;
  onUse: (model: string) => void;
}) {
  const [suggested, setSuggested] = useState<string | null>(null);
  const baseUrl = choice?.baseUrl ?? null;
  const preset = choice?.preset ?? null;
  useEffect(() => {
    let isCurrent = true;
    // Imported here: the knowledge pack is large, and only this line needs it.
    import('../../lib/engines/llm/default-model.ts').then(
      ({ defaultModel }) =>
        isCurrent && setSuggested(defaultModel(engine, { model: '', baseUrl, preset })),
      logged('default-model'),
    );
    return () => {
      isCurrent = false;
    };
  }, [engine, baseUrl, preset]);
  const needsKey = engine !== 'openai-compatible' || presetOf(preset)?.key === 'needed';
  if (needsKey && !hasKey) return <p className="setting-hint">{t('keyFirst')}</p>;
  return (
    <p className="setting-hint" role="status">
      {t('noModelChosen')}{' '}
      {suggested && (
        <button type="button" className="button-link" onClick={() => onUse(suggested)}>
          {t('useModel', suggested)}
        </button>
      )}
    </p>
  );
}

/** A write-only field for a key: a stored key is never shown, only replaced or deleted. */
function KeySetting({ hasKey, onKey }: { hasKey: boolean; onKey: (key: string | null) => void }) {
  const [key, setKey] = useState('');
  return (
    <Setting label={t('apiKey')} hint={t('apiKeyHint')}>
      {(control) => (
        <form
          className="inline-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (key.trim()) onKey(key.trim());
            setKey('');
          }}
        >
          <input
            type="password"
            className="field"
            autoComplete="off"
            {...control}
            value={key}
            placeholder={hasKey ? t('keyKept') : ''}
            onChange={(event) => setKey(event.target.value)}
          />
          <button type="submit" className="button" disabled={!key.trim()}>
            {t('keep')}
          </button>
          {hasKey && (
            <button type="button" className="button button-danger" onClick={() => onKey(null)}>
              {t('forget')}
            </button>
          )}
        </form>
      )}
    </Setting>
  );
}

const chromeModelWords: Record<ChromeModelView['state'], MessageKey> = {
  available: 'chromeModelAvailable',
  downloadable: 'chromeModelDownloadable',
  downloading: 'chromeModelDownloading',
  unavailable: 'chromeModelUnavailable',
};

/** State of Chrome's model, and its download button: Chrome requires a click. */
function ChromeModel({ model, onDownload }: { model: ChromeModelView; onDownload: () => void }) {
  return (
    <div className="stack-rows">
      <p id="chrome-model">{t(chromeModelWords[model.state])}</p>
      {model.state === 'downloadable' && (
        <button type="button" className="button" onClick={onDownload}>
          {t('downloadModel')}
        </button>
      )}
      {model.state === 'downloading' && (
        <div className="collecting">
          <progress
            aria-labelledby="chrome-model"
            {...(model.part === null ? {} : { max: 1, value: model.part })}
          />
          {model.part !== null && <p>{formatNumber(model.part, { style: 'percent' })}</p>}
        </div>
      )}
    </div>
  );
}

const warningWords: Record<ConnectionWarning['kind'], (warning: ConnectionWarning) => string> = {
  'no-schema': () => t('warnNoSchema'),
  'small-window': (warning) =>
    t('warnSmallWindow', formatNumber('tokens' in warning ? warning.tokens : 0)),
  unpriced: () => t('warnUnpriced'),
  'corrected-address': (warning) =>
    t('warnCorrectedAddress', 'baseUrl' in warning ? warning.baseUrl : ''),
};

/**
 * Offer to remove the extension's Origin header from requests to a server that refuses it, for
 * servers that cannot be configured.
 */
function OriginChoice({
  test,
  address,
  hiddenFrom,
  onHide,
}: {
  test: EngineTest;
  address: string | null;
  hiddenFrom: string | null;
  onHide: (hide: boolean) => void;
}) {
  if (
    hiddenFrom !== null &&
    address !== null &&
    URL.canParse(address) &&
    new URL(address).origin === hiddenFrom
  ) {
    return (
      <p className="setting-hint">
        {t('originHidden', hiddenFrom)}{' '}
        <button type="button" className="button-link" onClick={() => onHide(false)}>
          {t('showOrigin')}
        </button>
      </p>
    );
  }
  if (test?.status !== 'failed' || test.error.code !== 'origin-refused') return null;
  return (
    <>
      <p className="setting-hint">{t('hideOriginHint')}</p>
      <button type="button" className="button" onClick={() => onHide(true)}>
        {t('hideOrigin')}
      </button>
    </>
  );
}

function TestResult({ test }: { test: EngineTest }) {
  return (
    <output className="test-result">
      {test?.status === 'running' && (
        <>
          <LoaderCircle size={15} aria-hidden className="spin" /> {t('testing')}
        </>
      )}
      {test?.status === 'well' && (
        <>
          <CircleCheck size={15} aria-hidden className="test-well" />{' '}
          {t('testWell', test.model, formatNumber(test.milliseconds))}
          {test.warnings.map((warning) => (
            <span key={warning.kind} className="test-warning">
              {warningWords[warning.kind](warning)}
            </span>
          ))}
        </>
      )}
      {test?.status === 'failed' && (
        <span className="test-failed">
          {t(errorLabelOf(test.error).title)} {t(errorLabelOf(test.error).advice)}
          {test.error.detail && <code>{test.error.detail}</code>}
        </span>
      )}
    </output>
  );
}
