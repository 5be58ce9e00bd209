import { Check, Plus } from 'lucide-react';
import type { Follow } from '../../lib/contract/settings.ts';
import { t } from '../labels/i18n.ts';

/** Follows a company, model or topic, or stops. */
export function FollowButton({
  name,
  follows,
  onFollow,
  words = false,
}: {
  name: Follow;
  follows: ReadonlySet<string> | undefined;
  onFollow: (name: Follow, follow: boolean) => void;
  /** Shows the label next to the icon. */
  words?: boolean;
}) {
  const isFollowed = follows?.has(name.id) ?? false;
  const label = t(isFollowed ? 'unfollow' : 'follow', name.name);
  return (
    <button
      type="button"
      className={isFollowed ? 'follow follow-on' : 'follow'}
      aria-pressed={isFollowed}
      aria-label={t('follow', name.name)}
      title={label}
      onClick={() => onFollow(name, !isFollowed)}
    >
      {isFollowed ? <Check size={13} aria-hidden /> : <Plus size={13} aria-hidden />}
      {words && ` ${isFollowed ? t('following') : label}`}
    </button>
  );
}
