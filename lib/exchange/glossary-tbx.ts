import { elementsIn, type MarkupElement, parseMarkup, textIn } from '../ingest/markup.ts';
import type { GlossaryEntry } from '../questions/glossary.ts';
import { escapeHtml } from './escape-html.ts';
import { type GlossaryWords, type ListedWord, readKind } from './glossary-words.ts';

/** A glossary as TBX-Basic, style DCA (ISO 30042:2019, https://www.tbxinfo.net/tbx-dialects/). */
export function writeTbx(entries: readonly GlossaryEntry[], { heading, language }: GlossaryWords): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx style="dca" type="TBX-Basic" xml:lang="${language}" xmlns="urn:iso:std:iso:30042:ed-2">`,
    `<tbxHeader><fileDesc><sourceDesc><p>${words(heading)}</p></sourceDesc></fileDesc></tbxHeader>`,
    '<text><body>',
    ...entries.map(concept),
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n');
}

/** Languages of a concept one after the other: its definition stands with the form shown. */
function concept({ form, variants, kind, definition, source }: GlossaryEntry, at: number): string {
  const forms = [form, ...variants].filter((one) => words(one) !== '');
  const sections = [...Map.groupBy(forms, languageOf)].map(([language, ofIt]) => {
    const explained = language === languageOf(form) ? explanation(definition, source) : '';
    return `<langSec xml:lang="${language}">${explained}${ofIt.map((one) => term(one, one === form)).join('')}</langSec>`;
  });
  const field = `<descrip type="subjectField">${kind}</descrip>`;
  return `<conceptEntry id="c${at + 1}">${field}${sections.join('')}</conceptEntry>`;
}

function explanation(definition: string, source: string): string {
  if (definition === '' && source === '') return '';
  const said = source === '' ? '' : `<admin type="source">${words(source)}</admin>`;
  return `<descripGrp><descrip type="definition">${words(definition)}</descrip>${said}</descripGrp>`;
}

function term(form: string, shown: boolean): string {
  const status = `${shown ? 'preferred' : 'admitted'}Term-admn-sts`;
  return `<termSec><term>${words(form)}</term><termNote type="administrativeStatus">${status}</termNote></termSec>`;
}

/** Han is Chinese here; whatever else stands in a glossary is taken for English. */
const languageOf = (form: string) => (/\p{Script=Han}/u.test(form) ? 'zh' : 'en');

/** Text as XML may hold it (https://www.w3.org/TR/xml/#charsets). */
function words(text: string): string {
  const allowed = text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffd-\uffff]/gu, '');
  return escapeHtml(allowed).replace(/\r/g, '&#13;');
}

/** Words of a TBX file, also of older versions and of the style DCT; null where it is none. Throws `IngestError`. */
export function readTbx(text: string): ListedWord[] | null {
  const root = parseMarkup(text, 'xml');
  const body = [...elementsIn(root)];
  if (!body.some(({ name }) => /^(?:tbx|martif)$/i.test(name))) return null;
  return body.filter(({ name }) => /^(?:conceptEntry|termEntry)$/.test(name)).map(readConcept);
}

function readConcept(entry: MarkupElement): ListedWord {
  const parts = [...elementsIn(entry)];
  const terms = parts.filter((part) => localName(part) === 'term');
  const sorted = terms.toSorted((a, b) => Number(isPreferred(b)) - Number(isPreferred(a)));
  const [form = '', ...variants] = sorted.map((part) => textIn(part).trim());
  const said = (name: string) => {
    const found = parts.find((part) => part.attributes.get('type') === name || localName(part) === name);
    return found ? textIn(found).trim() : '';
  };
  return {
    form,
    variants,
    kind: readKind(said('subjectField')),
    definition: said('definition'),
    source: said('source'),
  };
}

function isPreferred({ parent }: MarkupElement): boolean {
  if (!parent) return false;
  return [...elementsIn(parent)].some(
    (part) => part.name !== 'term' && /^preferredTerm/.test(textIn(part).trim()),
  );
}

const localName = ({ name }: MarkupElement) => name.slice(name.indexOf(':') + 1);
