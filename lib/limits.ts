/** Every numeric bound of Glossa, each with its reason. Lengths are UTF-16 code units, times milliseconds. */

// Asking across processes

/** A larger message from a page is refused unread: no honest question of ours comes near it. */
export const messageSize = 64_000;

/** A background that is silent this long may have died in the middle: the question is sent once more. */
export const askAgain = 1_200;

/** After this the asker gives up: no one waits three seconds for a card, and a later error is none. */
export const askDeadline = 2_800;

/** Pause before asking again after a failure, doubled each time: a worker just killed needs a moment to be gone. */
export const askPause = 25;

/** A question is sent so often at most: the pauses between make 350 ms, and nothing that ends takes longer. */
export const askSendings = 4;

/** Questions a tab may ask at once: fifty frames with four each at the start of a page, each sent twice where all is slow. */
export const askBurst = 400;

/** Questions a tab may ask per second from then on: a fast reader's pointer needs five. */
export const askRate = 20;

/** A page whose question nobody answered, as on a busy machine, asks anew after so many of these: it may be a lasting fault. */
export const askingCares = [4, 8, 16, 32];

/** Between two signs of life during long work: browsers wait 30 s, but tests make them wait half a second. */
export const heartbeat = 100;

/** The background looks this long after its start what the one before it left undone: the event that woke it comes first. */
export const resumeDelay = 1_000;

/** A wish to run on a site is forgotten when the permission prompt stays open this long. */
export const wishLife = 300_000;

/** A page may have a window of ours opened so often at most: each follows a click of the reader's. */
export const windowPause = 1_000;

/** Longest key of a term, identifier or language tag that an honest question holds. */
export const nameLength = 256;

/** Longest address kept with a highlight; browsers themselves stop near here. */
export const urlLength = 8_192;

/** A page's title is cut to this: enough for any list, too little to hide a page in. */
export const titleLength = 300;

// Files and other texts taken in

/** Files taken at once: a library of years, and a list that can still be looked through. */
export const batchFiles = 5_000;

/** A file of more bytes is refused before it is read: ten long books, and more than the browser reads without a stall. */
export const fileSize = 20_000_000;

/** A text of more code units is refused: the corpus is measured up to here. */
export const textLength = 10_000_000;

/** A text of more lines is refused: twice as many as ten million characters make when set to a margin. */
export const textLines = 500_000;

/** Bytes of a packed file: a long illustrated book. */
export const archiveSize = 50_000_000;

/** Bytes that a packed file may unpack to: above this the worker's memory is at risk. */
export const unpackedSize = 200_000_000;

/** Parts of a packed file: no honest book has half as many. */
export const archiveEntries = 5_000;

/** Unpacked bytes for a packed one, once `bombSize` are out: text packs to a tenth, nothing honest to a two-hundredth. */
export const bombRatio = 200;
export const bombSize = 10_000_000;

/** Compressed bytes unpacked at a time: at the utmost, a thousandfold, they overshoot the bound by 16 MB. */
export const inflateSlice = 16_384;

/** Elements one inside another: a browser gives up before. */
export const markupDepth = 10_000;

/** Steps of the parser, which at each tag looks at all open elements: some seconds. */
export const markupWork = 1_000_000_000;

/** Elements of one marked-up file: a text of ten million characters in words. */
export const markupElements = 2_000_000;

/** Bytes, pages and reading time of a PDF: a book of 2,000 pages takes about ten seconds. */
export const pdfSize = 50_000_000;
export const pdfPages = 2_000;
export const pdfTime = 30_000;

/** A page, its mark-up cut down, is taken up to here: ten times the longest article that is still an article. */
export const pageTaken = 2_000_000;

/** Paragraphs of such a page: a hundred code units each. */
export const extractedBlocks = 20_000;

/** A longer paragraph is cut at a sentence mark: no card and no search result shows more, and no honest paragraph is longer. */
export const passageLength = 2_000;

/** A longer line is a paragraph, whatever its mark-up says: the longest headlines of decrees stay below. */
export const headingLength = 120;

/** Lines of a preview when the encoding is uncertain: as many as show a headline, a date and the first sentences. */
export const previewLines = 12;

/** Examples kept of each kind of repair: more than anyone reads before believing it. */
export const repairExamples = 50;

/** Slips reported of one document: with more it should be read again by a better program. */
export const reportedSlips = 200;

/** Bytes that a character of a document takes in the database, statistics and search index included; measured. */
export const storedPerCharacter = 20;

/** A removed document can be brought back this long; then nothing of it is left. */
export const removedLife = 3_600_000;

// The glossary

/** Explanations kept for a term: the card leafs through postings after these, so more would only weigh. */
export const explanations = 3;

/** Terms of one glossary: a corpus that names more is a library, and every page would be painted all over. */
export const glossaryTerms = 5_000;

/** Terms a short corpus may have, and one more for each this many words: a term a line at most. */
export const glossaryFloor = 200;
export const wordsPerTerm = 100;

/** Terms shown whatever their score, where a text has them: below this a reader would miss more than be bothered. */
export const fewestTerms = 100;

/** Candidates held while one document is read: about 40 MB; beyond that those seen once are forgotten. */
export const roughCandidates = 30_000;

/** Candidates kept of a short document, and one more for each this many words: ten for each term there can be. */
export const candidatesFloor = 1_500;
export const wordsPerCandidate = 20;

/** Candidates judged over a corpus: eight for each term there can be, and about 40 MB; beyond that the likeliest. */
export const corpusCandidates = 40_000;

/** Candidates among which the terms of a corpus are chosen: their places are held, a few kilobytes each at worst. */
export const judgedCandidates = 12_000;

/** Enumerations kept of one document: a text with more tells nothing new by them. */
export const keptLists = 2_000;

/** Places kept of one candidate in one document: nobody leafs through more, and a text that repeats itself must not grow. */
export const keptPostings = 20_000;

/** A derived term with this score is accepted until the reader says otherwise; one with less awaits their word, marked meanwhile. */
export const acceptedScore = 0.5;

/** The glossary is ranked anew this long after the last switch: a reader often switches several. */
export const rankDelay = 1_000;

// What a reader decides of terms

/** Edits in one question: all terms that a glossary and some lists of words may hold. */
export const editedAtOnce = 50_000;

/** Edits read for a single term: some milliseconds; of more the whole glossary is read, once. */
export const editsReadAlone = 500;

/** Terms in one answer of the review: the first screens come at once. */
export const reviewPiece = 4_000;

/** Forms of an own term, and the length of its definition and of its source's name. */
export const ownVariants = 40;
export const definitionLength = 4_000;

/** Bytes of a list of words, and the words in it: the largest terminologies of one field. */
export const wordListFile = 20_000_000;
export const wordListWords = 20_000;

/** Terms muted on single pages and sites: more is not a reader's doing; the oldest go first. */
export const mutedPlaces = 1_000;

/** The card offers this long to take a mute back; later the settings do. */
export const undoShown = 8_000;

// The database

/** Opening the corpus takes longer only where another tab blocks an upgrade: then the reader is told. */
export const databaseOpening = 3_000;

/** Occurrences in one stored row of a term's postings: twelve bytes each, under 32 KB. */
export const postingsPiece = 2_000;

/** Bytes in one stored piece of statistics: under 32 KB. */
export const storedBytes = 28_000;

/** Pause before the built-in documents are read again after a failure: a full disk stays full for longer. */
export const preparationPause = 30_000;

// The search index and the search

/** Passages of one segment of the index as it is first written: some 60 MB of memory while it is made. */
export const segmentPassages = 16_384;

/** Passages of the largest segment: to forget a document the segments that know it are written anew. */
export const segmentMost = 131_072;

/** Segments are merged into a larger one once they have together this share of its passages: each is a place more to look in. */
export const segmentShare = 0.5;

/** Bytes after which a block of grams is full: fewer rows are written sooner, smaller ones are read sooner. */
export const gramBlock = 4_096;

/** Rows of a gram that stand together: most are one byte, and none is more than three, so that a block stays within 32 KB. */
export const gramPart = 8_192;

/** First grams of blocks in one stored value, which stays within 32 KB. */
export const segmentNamesAtOnce = 300;

/** The search index is begun this long after the documents are there: first the open pages get their marks. */
export const indexDelay = 1_000;

/** Milliseconds of indexing between two pauses: a page's question waits no longer. */
export const indexStretch = 8;

/** Blocks of grams read or written between two pauses, for the same reason. */
export const gramBlocksAtOnce = 32;

/** Passages that a search waits for; more are indexed while it answers with what there is. */
export const passagesIndexedAtOnce = 1_500;

/** A longer query is a pasted text, of which the beginning finds the same passage. */
export const queryLength = 500;

/** Parts of a query that are looked up in the index: a longer query is a pasted text, of which a part tells enough. */
export const queryProbes = 72;

/** Passages that hold all parts of a query and are read to see whether they stand together. */
export const searchHolders = 200;

/** The same where sounds were typed: first letters stand in many passages, but seldom side by side. */
export const searchHeard = 800;

/** Passages that hold some parts of it: the right one is nearly always among the first dozens, and reading costs most. */
export const searchCandidates = 120;

/** Where some hold the query as typed, of those that nearly hold it only the surest are read. */
export const searchBeside = 40;

/** With so many exact passages found, inexact ones are not sought. */
export const searchEnough = 8;

/** Passages, terms and highlights in an answer: more than anyone reads before typing another word. */
export const searchPassages = 30;
export const searchTerms = 12;
export const searchHighlights = 12;

/** A snippet fills two or three lines of the popup. */
export const snippetLength = 120;

// Cards, a term’s page, comparisons

/** A card's token outlives a long look at the card, and little more. */
export const cardTokenLife = 600_000;

/** Tokens a tab may hold: the card shows one, the others are of cards just left. */
export const cardTokens = 8;

/** A passage in the card is cut to this around the term: a card is read at a glance. */
export const cardPassageLength = 400;

/** Passages sent with a card, so that the answer stays under 300 KB; the term page of the reader shows the rest. */
export const cardPassages = 150;

/** Text in which the card looks for other terms: what a card shows, with room to spare. */
export const cardText = 4_000;

/** Passages of a term in which a card looks for lists of it: some milliseconds. */
export const cardSetPassages = 100;

/** Passages on one page of a term's concordance: two screens. */
export const concordancePage = 20;

/** Passages in which terms beside a term are counted, and those shown. */
export const relatedPassages = 300;
export const relatedTerms = 12;

/** Passages of a term that are compared and dated: more than anyone reads, and a second's work at most. */
export const insightPassages = 1_000;

// Marks on a page

/** A longer key is a sentence, not a term, and would let a hostile page slow the scan. */
export const matchedKeyLength = 128;

/** Shorter Latin keys have no plural of their own: `ga` is not what `gas` means. */
export const shortestPlural = 3;

/** A content script works this long before it gives way: a quarter of a frame, so that with what is painted then none is lost. */
export const sliceTime = 4;

/** Text matched in one go: about a millisecond; a page of one endless line must not hold the page up. */
export const matchedPiece = 20_000;

/** Ranges registered at once: beyond that each change of the page costs a frame. */
export const liveRanges = 2_000;

/** Matches that are placed and painted in one go: a few milliseconds, and a reader sees them come together. */
export const paintedAtOnce = 200;

/** Changes of the page are gathered this long: a burst is read once, and a reader does not notice. */
export const changeDelay = 100;

/** More changed nodes within a second are a storm: watching it would slow the page itself. */
export const stormNodes = 10_000;

/** Rest after a storm; doubled while it goes on, up to `stormRestMost`. */
export const stormRest = 1_000;
export const stormRestMost = 8_000;

/** Marks found while a page is read or scrolled are painted this often: each time the browser draws anew. */
export const repaintDelay = 100;

/** A page that clears our highlights gets them back this often; then it has its way. */
export const repaints = 3;

/** Small things that no event tells are looked after this often: a changed address, cleared highlights, our own end. */
export const careInterval = 1_000;

/** A page that is still being parsed is looked at this often, and read if fewer elements came since: it may wait for something. */
export const parsingLook = 1_000;
export const slowParsing = 500;

/** Smaller frames are advertisements and counters, in CSS pixels. */
export const frameWidth = 200;
export const frameHeight = 80;

// Pointer and finger

/** The pointer is asked about at most this often: a hit test costs a tenth of a millisecond. */
export const pointerDelay = 40;

/** Rest of the pointer before the card opens: below it the card flickers while the eye passes, above it feels slow. */
export const cardDelay = 150;

/** The pointer may leave term and card this long before the card closes: the way from one to the other. */
export const cardGrace = 300;

/** A finger that stays down longer selects, and one that moves farther (CSS pixels) scrolls: neither taps. */
export const tapTime = 500;
export const tapDistance = 10;

/** A button must have been seen this long before a click on it counts: none can be slipped under the pointer (H44). */
export const buttonSeen = 500;

// Highlights

/** A quotation longer than this is a copy of the page, not a highlight. */
export const quoteLength = 2_000;

/** Context kept on each side of a quotation: two sentences of Chinese, enough to tell two equal quotations apart. */
export const quoteContext = 64;

/** Places where a changed quotation is looked for: the right one is nearly always first, and each costs about a millisecond. */
export const anchorCandidates = 6;

/** Places of an unchanged quotation whose surroundings are compared; a quotation of one word may have thousands. */
export const anchorOccurrences = 16;

/** Highlights a page may hold: no reader keeps a thousand, a hostile page would. */
export const pageHighlights = 1_000;

/** Lost saved highlights are looked for again so long after the page has changed; doubled each time, up to the second. */
export const locatePause = 100;
export const locatePauseMost = 8_000;

/** What is not found after this is lost, as far as the list can tell: slow pages have loaded by then. */
export const foundMissing = 10_000;

/** A note is a few paragraphs; a longer one is a text of its own. */
export const noteLength = 5_000;

/** Tags of one highlight, and the length of each: more fit no line. */
export const highlightTags = 20;
export const tagLength = 40;

/** Highlights go to a list in answers of about so many code units: the first is shown at once, none nears what a message holds. */
export const highlightsAnswer = 400_000;

/** Highlights named in one question: all that a list of years holds. */
export const listedHighlights = 20_000;

/** Larger files of highlights are refused unread: 20,000 highlights with long notes stay below. */
export const highlightFile = 50_000_000;

/** Highlights in one file: no reader keeps so many, and a hostile file would hold more. */
export const highlightsInFile = 100_000;

/** A deleted highlight can be brought back for 30 days. */
export const deletedLife = 30 * 24 * 3_600_000;

// Backups

/** A larger backup file is refused unread: the largest corpus we are measured with takes a fifth of it. */
export const backupFile = 100_000_000;

/** Bytes a backup may unpack to: a corpus of 10 M characters takes about 80 MB, a zip bomb more. */
export const backupContent = 256_000_000;

/** Rest after a change before highlights are backed up: a reader who saves saves again. */
export const backupDelay = 1_000;

/** Highlights up to here are backed up after every change; more of them after so many changes, or so long. */
export const backupCheap = 2_000;
export const backupChanges = 20;
export const backupAge = 24 * 3_600_000;

/** New highlights, or time since the last, after which a backup to a file is recommended. */
export const reminderHighlights = 20;
export const reminderAge = 14 * 24 * 3_600_000;

// Quotations and new phrases of a page

/** Passages whose fingerprints make one stored row: about 16 KB. */
export const fingerprintPiece = 256;

/** Passages compared with a page that is traced: each costs a tenth of a millisecond, and an article quotes a few dozen. */
export const traceCandidates = 2_400;

/** A page of more code units is not traced: ten long books. */
export const tracedText = 2_000_000;

/** Rest after a page's last report of its terms before it is traced by itself: most pages grow while they load. */
export const traceDelay = 700;

/** Further places named of the words of a quotation: a slogan stands everywhere. */
export const otherSources = 4;

/** Phrases of a page shown as new: more would be the page again. */
export const newPhrases = 24;
