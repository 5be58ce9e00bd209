import type { CueWords } from '../cue-names.ts';

/**
 * German words that change what a sentence asserts; `_` is a space inside a phrase, `*` any ending.
 */
export const cues: CueWords = {
  negation: ['nicht kein* nie niemals ohne weder nirgends nichts niemand'],
  doubt: [
    'könnt* möglich* vielleicht dürft* eventuell* wahrscheinlich* angeblich* offenbar*',
    'mutmaßlich* vermut* scheint scheinen soll sollen schätz* deut* glaub* meint',
  ],
  plan: [
    'plan* will wollen soll sollen wird werden würd* beabsicht* hoff* erwart* möcht*',
    'ziel* geplant* versuch* versprach* versprich* prüf*',
  ],
  condition: ['wenn falls sofern ob sonst'],
  cause: [
    'weil wegen aufgrund dank deshalb daher grund ursach* führt* verursach* löst*',
    'ausgelöst* infolge durch reaktion folge',
  ],
  universal: [
    'all* jed* gesamt* ganz* sämtlich* ausnahmslos* immer vollständig* komplett* überall',
    'weltweit* beide*',
  ],
  partial: [
    'einig* manch* mehrer* viel* meist* teil* wenig* teilweise großteil* nahezu fast',
    'mehrheit* hauptsächlich* oft',
  ],
  only: ['nur lediglich ausschließlich* einzig* allein bloß'],
  superlative: [
    'größt* best* erst* letzt* schnellst* höchst* niedrigst* günstigst* meist* führend*',
    'neuest*',
  ],
  comparative: [
    'mehr weniger höher* niedriger* schneller* langsamer* größer* kleiner* besser*',
    'schlechter* als günstiger* teurer* gleich* übertr* stärker* länger* kürzer*',
  ],
  lower: ['mindestens über mehr wenigstens ab'],
  upper: ['höchstens maximal unter weniger bis knapp'],
  approx: ['etwa rund ungefähr circa fast knapp'],
  exact: ['genau exakt nur'],
  certain: [
    'beweis* bewies* bestätig* gezeigt zeigt definitiv sicher garantier* belegt*',
    'nachgewiesen*',
  ],
  question: ['fragt* frage* ob bestreit* bestritt* leugn* wies* dementier*'],
  speech: [
    'sagt* erklär* laut schrieb* schreib* teilt* gab zufolge kündig* bericht* behaupt*',
    'warnt* meint* nannte* bezeichn* lobt* kritisier* betont* argument* äußert* räumt*',
    'bestätig* beschuldig*',
  ],
  first: ['erst* zuerst ursprüng* anfang*'],
  sequence: [
    'vor bevor nach nachdem bis seit danach zuvor während früher später bereits schon',
    'noch derzeit ehemalig*',
  ],
  up: [
    'steig* stieg* gestiegen* wachs* wuchs* gewachsen* erhöh* zunahm* zugenommen* zunehm*',
    'gewinn* verschärf* stärker* mehr verläng* verdoppel* verbesser* höher*',
  ],
  down: [
    'sink* sank* gesunk* fiel* fällt gefallen* rückgang* verringer* reduzier* kürz*',
    'gelockert* locker* schrumpf* verlust* verlor* weniger niedriger* halbier* schwächer*',
  ],
  fail: [
    'scheiter* gescheitert* ablehn* abgelehnt* weiger* verweiger* verbiet* verbot* stopp*',
    'verhinder* block* entzog* lehnt*',
  ],
  widen: [
    'all* weltweit* gesamt* sämtlich* überall jed* ganz* öffentlich* kostenlos*',
    'dauerhaft* immer',
  ],
  temporary: [
    'vorläufig* vorübergehend* testweise begrenzt* interim* vorschau* beta* zunächst',
    'derzeit',
  ],
  join: ['und sowie während aber'],
};
