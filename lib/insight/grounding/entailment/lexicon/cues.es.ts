import type { CueWords } from '../cue-names.ts';

/**
 * Spanish words that change what a sentence asserts; `_` is a space inside a phrase, `*` any
 * ending.
 */
export const cues: CueWords = {
  negation: ['no nunca sin ni ningun* ningún* jamás tampoco nadie nada'],
  doubt: [
    'podrí* pued* posib* quizá* probabl* supuest* presunt* aparent* parec* estim* sugier*',
    'cree creen tal',
  ],
  plan: [
    'plan* prev* espera* pretend* quier* busc* aspir* propon* propus* será serán va van',
    'intent* promet* futuro',
  ],
  condition: ['si salvo siempre cuando'],
  cause: [
    'porque debido caus* razón gracias provoc* culp* llevó tras motiv* por obligó result*',
    'respuesta',
  ],
  universal: [
    'tod* cada cualquier* enter* siempre complet* totalidad mund* global* sin ambos ambas',
  ],
  partial: ['algun* algún* vari* parte mayorí* much* ciert* pocos pocas casi gran*'],
  only: ['solo sólo solament* únic* exclusiv*'],
  superlative: ['mejor* mayor* primer* últim* máxim* mínim* peor* líder*'],
  comparative: ['más menos mayor* menor* mejor* peor* que igual* mism* super* doble mitad'],
  lower: ['menos más mínimo sobre superior*'],
  upper: ['máximo hasta menos debajo inferior* casi'],
  approx: ['aproximad* alrededor unos unas cerca casi'],
  exact: ['exact* justo precis* solo'],
  certain: ['demuestr* demostr* confirm* prueb* definitiv* asegur* garantiz*'],
  question: ['pregunt* negó niega* rechaz* dud*'],
  speech: [
    'dijo dice* afirm* declar* según señal* asegur* anunci* inform* escrib* sostien*',
    'acus* advirt* explic* coment* atribuy* elogi* critic* contó reconoc*',
  ],
  first: ['primer* inicial* original*'],
  sequence: ['antes después tras desde hasta luego ya aún todavía durante mientras actual*'],
  up: [
    'crec* aument* sub* increment* increm* gan* alarg* dobl* duplic* endurec* mejor* más',
    'elev* amplí* ampli*',
  ],
  down: ['ca* baj* disminu* reduc* reduj* perd* pierd* recort* menos relaj* descen* acort*'],
  fail: ['fracas* rechaz* neg* prohib* bloque* imped* suspend* abandon* dej* retir*'],
  widen: ['tod* cualquier* mund* siempre enter* públic* gratis general* nacional*'],
  temporary: ['temporal* provisional* limitad* previ* beta interin* inicial*'],
  join: ['y mientras pero e'],
};
