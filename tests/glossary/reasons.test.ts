import { expect, it } from 'vitest';
import { reasonMessages } from '../../components/reasons.ts';
import { deriveGlossary } from '../../lib/glossary/derive-glossary.ts';
import { readBuiltInTerms } from './built-in-terms.ts';

it('every term says why it is one, in words the interface has', async () => {
  const terms = deriveGlossary(await readBuiltInTerms());
  expect(terms.length).toBeGreaterThan(100);
  for (const { form, reasons } of terms) {
    expect(reasons, form).not.toEqual([]);
    for (const reason of reasons) expect(reasonMessages, form).toHaveProperty(reason);
  }
});
