import type { CardActions } from '../card/card-context.ts';
import type { CardLayout } from '../card/card-layout.ts';
import type { Settings, TextSize } from '../../lib/contract/settings.ts';
import type { DestinationId } from '../../lib/contract/destinations.ts';
import type { ExportFormat } from '../labels/export-labels.ts';

/** Actions of the panel, provided by the page that shows it. */
export interface PanelActions extends CardActions {
  /** Read and analyse this tab now, whatever it is. */
  onAnalyze(): void;
  onCancel(): void;
  /** Let the chosen engine refine the card; `again` also where it has done so before. */
  onRefine(again: boolean): void;
  /** Ask for the permission to read this site. */
  onAllowSite(): void;
  /** Ask for the permission to speak to the engine at this origin, then refine. */
  onAllowEndpoint(origin: string): void;
  /** Put this site's publisher back on. */
  onPublisherOn(): void;
  onOpenOptions(part: 'engines' | 'publishers' | 'library' | 'all'): void;
  onOpenFirstRun(): void;
  onSkipFirstRun(): void;
  onLayout(layout: CardLayout): void;
  /** The reader knows what the icons mean. */
  onDismissLegend(): void;
  onExport(format: ExportFormat): void;
  /** Sends the card to another program; requests the required permission within the click. */
  onSend(destination: DestinationId): void;
  /** The system's own sharing; absent where there is none. */
  onShare?: (() => void) | undefined;
  onTextSize(size: TextSize): void;
  onTheme(theme: Settings['theme']): void;
  /** The device has no voice for the card's language. */
  onNoVoice(): void;
  /**
   * Makes no more cards of this publisher and leaves it out of the week; absent where the publisher
   * is not listed.
   */
  onHidePublisher?: (() => void) | undefined;
  /** Returns to the article in the active tab; false if it is not there. */
  onOriginal?: (() => boolean) | undefined;
  /** The key `/`: search the library. */
  onSearch(): void;
}
