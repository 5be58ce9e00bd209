import type { CueWords } from '../cue-names.ts';

/**
 * French words that change what a sentence asserts; `_` is a space inside a phrase, `*` any ending.
 */
export const cues: CueWords = {
  negation: ['ne pas jamais sans aucun* rien ni personne'],
  doubt: ['pourrai* peut peuv* possib* peut-être probabl* semble* prétend* présum* estim* selon'],
  plan: ['plan* prév* compt* entend* espèr* vise* veut devrai* sera seront futur* promet*'],
  condition: ['si sauf'],
  cause: ['parce car caus* raison* dû grâce provoqu* entraîn* conduit*'],
  universal: ['tout* tous chaque entier* toujours'],
  partial: ['certain* plusieurs quelqu* plupart beaucoup partie* presque'],
  only: ['seul* uniqu* exclusiv*'],
  superlative: ['meilleu* premi* derni* pire*'],
  comparative: ['plus moins mieux pire* supérieur* inférieur* que égal* même*'],
  lower: ['moins plus minimum'],
  upper: ['maximum jusqu* sous'],
  approx: ['environ près autour presque'],
  exact: ['exact* précis* seulement'],
  certain: ['prouv* confirm* démontr* montr*'],
  question: ['demand* nie* rejet* dout*'],
  speech: ['dit déclar* affirm* selon indiqu* annonc* écri* expliqu* avert*'],
  first: ['premi* initial*'],
  sequence: ['avant après depuis jusqu* pendant déjà encore'],
  up: ['augment* croî* hauss* grimp* plus gagn*'],
  down: ['baiss* chut* diminu* rédui* recul* moins perd*'],
  fail: ['échou* refus* rejet* interdi* bloqu* arrêt*'],
  widen: ['tout* tous mondial* toujours'],
  temporary: ['temporair* provisoir* limit* bêta'],
  join: ['et mais tandis'],
};
