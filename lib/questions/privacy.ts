/** What the self-check asks of the background. Types only. */

/** Where a process of ours has loaded from, as the browser wrote it down. */
export interface RequestsMade {
  /** Loads from the extension's package. */
  own: number;
  /** Addresses of all others: there should be none. */
  foreign: string[];
}

export interface PrivacyQuestions {
  /** Of the background, since it last started. */
  'diag.requests'(): RequestsMade;
}
