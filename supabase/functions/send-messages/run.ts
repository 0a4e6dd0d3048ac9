/** How one run of the sender went. */
export interface Run {
  sent: number;
  failed: number;
  /** Why messages failed, without repeats. */
  codes: Set<string>;
  /** Whether our own key, domain or settings were refused. */
  isOurFault: boolean;
  /** Longest pause the provider asked for, in seconds. */
  pause: number;
  /** What ended the run early. */
  fault?: string;
}

/** A run that has done nothing yet. */
export function emptyRun(): Run {
  return { sent: 0, failed: 0, codes: new Set(), isOurFault: false, pause: 0 };
}

/** What the page "nothing fails silently" is told: a run is not well when it broke off or our settings were refused. */
export function describeRun({ sent, failed, codes, isOurFault, fault }: Run): {
  isOk: boolean;
  detail: string | undefined;
} {
  const parts = [`${sent} sent`, failed > 0 && `${failed} failed (${[...codes].sort().join(', ')})`, fault];
  return {
    isOk: fault === undefined && !isOurFault,
    detail: sent + failed > 0 || fault ? parts.filter(Boolean).join(', ') : undefined,
  };
}
