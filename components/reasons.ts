import type { MessageKey } from '../lib/language.ts';

/** The sentence for each reason the glossary gives; a reason without one is not said. */
export const reasonMessages: Readonly<Partial<Record<string, MessageKey>>> = {
  titled: 'reason_titled',
  quoted: 'reason_quoted',
  named: 'reason_named',
  defined: 'reason_defined',
  abbreviated: 'reason_abbreviated',
  enumerated: 'reason_enumerated',
  heading: 'reason_heading',
  title: 'reason_title',
  repeated: 'reason_repeated',
  spread: 'reason_spread',
  documents: 'reason_documents',
  alone: 'reason_alone',
  institution: 'reason_institution',
  place: 'reason_place',
  document: 'reason_document',
  system: 'reason_system',
  economy: 'reason_economy',
  technology: 'reason_technology',
  person: 'reason_person',
  procedure: 'reason_procedure',
  acronym: 'reason_acronym',
  rare: 'reason_rare',
};
