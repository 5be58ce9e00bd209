import { useId, type ReactNode } from 'react';
import { useMatches } from './search-context.ts';

interface Label {
  label: string;
  hint?: string;
  /** Other words it is found by. */
  keywords?: string;
}

/**
 * A row of the options: its name and hint, and the control; out of sight while a search does not
 * find it.
 */
export function Setting({
  label,
  hint,
  keywords = '',
  children,
}: Label & {
  children: (control: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
}) {
  const id = useId();
  const found = useMatches(label, hint ?? '', keywords);
  return (
    <div className="setting" hidden={!found}>
      <div className="setting-words">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p className="setting-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <div className="setting-control">
        {children({ id, 'aria-describedby': hint ? `${id}-hint` : undefined })}
      </div>
    </div>
  );
}

/** A row that is on or off. */
export function SwitchSetting({
  checked,
  onChange,
  ...words
}: Label & { checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <Setting {...words}>
      {(control) => (
        <input
          type="checkbox"
          role="switch"
          aria-checked={checked}
          {...control}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
      )}
    </Setting>
  );
}

/** A row with one choice of several. */
export function ChoiceSetting<Value extends string>({
  value,
  choices,
  onChange,
  ...words
}: Label & { value: Value; choices: [Value, string][]; onChange: (value: Value) => void }) {
  return (
    <Setting
      {...words}
      keywords={`${words.keywords ?? ''} ${choices.map(([, name]) => name).join(' ')}`}
    >
      {(control) => (
        <select
          className="field"
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {choices.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Setting>
  );
}

/**
 * A settings row with text or labeled buttons instead of a field. `alone`: the only row of its
 * part, which needs no name beside the part's heading.
 */
export function SettingText({
  label,
  hint,
  children,
  keywords = '',
  alone = false,
}: Label & { children: ReactNode; alone?: boolean }) {
  const found = useMatches(label, hint ?? '', keywords);
  return (
    <div className={alone ? 'setting setting-stacked' : 'setting'} hidden={!found}>
      {!alone && (
        <div className="setting-words">
          <p className="setting-label">{label}</p>
          {hint && <p className="setting-hint">{hint}</p>}
        </div>
      )}
      <div className="setting-control">{children}</div>
    </div>
  );
}
