import { createRoot } from 'react-dom/client';
import { setTranslator } from '../../components/labels/i18n.ts';
import { createTranslator } from '../../components/labels/translator.ts';
import '../../components/ui/base.css';
import { locales } from './locales.ts';
import { galleryStates } from './states.tsx';

// Development only: every state of every surface by name (`?state=…&theme=dark&lang=zh_CN`), or a
// list.
const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'en';
setTranslator(
  createTranslator(locales[language] ?? locales['en'] ?? {}),
  language.replace('_', '-'),
);
document.documentElement.lang = language.replace('_', '-');
document.documentElement.dir = query.get('dir') ?? 'ltr';
const theme = query.get('theme');
if (theme !== null) document.documentElement.dataset['theme'] = theme;

const state = galleryStates[query.get('state') ?? ''];
const root = document.getElementById('root');
if (!root) throw new Error('no #root');
createRoot(root).render(
  state ? (
    state()
  ) : (
    <main style={{ padding: 24 }}>
      <h1>Gallery</h1>
      <ul>
        {Object.keys(galleryStates).map((name) => (
          <li key={name}>
            <a href={`?state=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  ),
);
