import type { Span } from '../model.ts';

/** What may be put right in a noisy text, each to be switched off. */
export type RepairKind = 'lines' | 'furniture' | 'hyphens' | 'width';

/** Which repairs are made; one that is not named is made. */
export type RepairChoices = Partial<Record<RepairKind, boolean>>;

/** One place that was repaired. */
export interface RepairExample {
  before: string;
  /** Empty: it was dropped. */
  after: string;
  /** In `FileText.text`, UTF-16 code units. */
  span: Span;
}

/** What one kind of repair did, or would do where it is switched off. */
export interface Repair {
  kind: RepairKind;
  made: boolean;
  /** Places. */
  count: number;
  /** The first of them, at most `repairExamples`. */
  examples: RepairExample[];
}

/** A character that was probably misread: suggested, never changed. */
export interface Slip {
  /** In `FileText.text`, UTF-16 code units. */
  span: Span;
  printed: string;
  likely: string;
  /** The printed words with a little around them. */
  context: string;
  /** How often the document has the likely words. */
  evidence: number;
}
