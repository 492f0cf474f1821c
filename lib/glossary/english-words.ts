/** Word lists of English: grammar and common words, no subject matter. Lower case. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** No English term begins or ends with these, and none crosses them. */
export const englishFunctionWords = list(`
a an the this that these those such same other another each every any some no not all both either neither own
i you he she it we they me him her us them my your his its our their one ones who whom whose which what when where why how
and or but nor so yet if then else than as while although though because since unless until whether however therefore thus hence also too very
of in on at by for with without within from to into onto upon over under above below between among through during before after about against across per via out up down off
is are was were be been being am do does did done doing has have had having can could may might must shall should will would ought need
there here now only just even still again further once more most less least much many few several enough rather quite instead e.g i.e etc eg ie cf vs
see section figure table appendix chapter page pages example examples following first second third last next new
`);

/** Common verbs, adverbs and adjectives: they describe, they do not name. */
export const englishCommonWords = list(`
use used uses using make makes made making give gives given giving get gets got take takes taken taking put set sets let know known see seen show shows shown say says said tell come go goes find found
define defines defined defining describe describes described describing include includes included including contain contains contained carry convey conveys conveyed indicate indicates indicated identify identifies identified identifying provide provides provided providing allow allows allowed require requires required requiring change changes changed changing help helps inform informed consider considered generate generated reuse reused reusing redefine express expressed encourage encourages assume assumed intend intended consist consists refer refers referred correspond apply applies applied become becomes keep kept hold held happen occur occurs mean means want wants try tried work works worked start started end ended begin follow follows followed appear appears add adds added call called calls support supports result results cause caused exist existing based related different able various certain particular particularly specific specifically similar likely possible possibly available useful suitable appropriate appropriately sufficient important main simple simply common general generic normal usual usually often sometimes always never already likewise naturally effectively correctly automatically solely directly easily fully well
good better best big large small high higher highest low lower long short old early late full whole many kind kinds way ways thing things case cases time times people year years day days part parts number numbers point points order lot reason reasons fact place today yesterday last previous preferable detail_ finer-grained worse tempted faced helpful aware ability needed needs purpose purposes information document documents specification
`);
