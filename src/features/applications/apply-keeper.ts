import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import type { Draft } from './apply-draft.ts';
import type { Answers, ApplySection, SectionAnswers } from './apply-fields.ts';
import type { LocalDraft } from './apply-local.ts';
import { type Conflict, mergeAnswers, sameAnswers } from './apply-merge.ts';

/** What the keeper asks of the world. Tests give their own. */
export interface KeeperDeps {
  save: (
    id: string,
    section: ApplySection,
    answers: SectionAnswers,
    revision: number,
  ) => Promise<Result<{ revision: number; savedAt: string }, AppError>>;
  open: (id: string) => Promise<Result<Draft, AppError>>;
  keep: (draft: LocalDraft) => void;
}

/** Everything the form knows of its answers. */
export interface Kept {
  answers: Answers;
  /** The server's draft; undefined before sign-in. */
  draft: Draft | undefined;
  unsent: ReadonlySet<ApplySection>;
  conflicts: readonly Conflict[];
  isSaving: boolean;
  /** Why the last try to save failed; undefined when it did not. */
  problem: AppError | undefined;
  /** Counts, per section, texts that came from elsewhere: a form on the screen must show them. */
  arrivals: Partial<Record<ApplySection, number>>;
}

/**
 * Keeps a form's answers: at once in the browser, then section by section on the server, one call at a time. When
 * another tab or device saved meanwhile, both are put together; a section written in both becomes a conflict that a
 * person settles. Nothing is dropped: what is not on the server stays unsent and is tried again.
 */
export class ApplyKeeper {
  #kept: Kept;
  #base: Answers;
  #owner: string | null;
  #listeners = new Set<() => void>();
  #running: Promise<boolean> | undefined;
  readonly #deps: KeeperDeps;

  constructor(deps: KeeperDeps, local?: LocalDraft) {
    this.#deps = deps;
    this.#owner = local?.owner ?? null;
    this.#base = local?.base ?? {};
    this.#kept = {
      answers: local?.answers ?? {},
      draft: undefined,
      unsent: new Set(local?.unsent),
      conflicts: [],
      isSaving: false,
      problem: undefined,
      arrivals: {},
    };
  }

  /** For useSyncExternalStore. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The present state; a new object whenever anything changed. */
  get = (): Kept => this.#kept;

  #set(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    const { answers, unsent, conflicts } = this.#kept;
    const waiting = new Set([...unsent, ...conflicts.map(({ section }) => section)]);
    this.#deps.keep({ answers, unsent: [...waiting], base: this.#base, owner: this.#owner });
    for (const listener of this.#listeners) listener();
  }

  /** Takes what a person wrote in a section. It is unsent until the server has it. */
  change(section: ApplySection, answers: SectionAnswers): void {
    if (sameAnswers(this.#kept.answers[section], answers) && !this.#kept.unsent.has(section)) return;
    const isContested = this.#kept.conflicts.some((each) => each.section === section);
    this.#set({
      answers: { ...this.#kept.answers, [section]: answers },
      unsent: isContested ? this.#kept.unsent : new Set([...this.#kept.unsent, section]),
      conflicts: this.#kept.conflicts.map((each) => (each.section === section ? { ...each, mine: answers } : each)),
    });
  }

  /**
   * Takes the server's draft: after sign-in, after a return, after another tab saved.
   * @param owner the signed-in account; unsent words of another account are left out
   */
  adopt(draft: Draft, owner: string): void {
    const isMine = this.#owner === null || this.#owner === owner;
    const theirs = draft.answers ?? {};
    const { answers, unsent, conflicts, arrivals } = this.#kept;
    const waiting = new Set(isMine ? [...unsent, ...conflicts.map(({ section }) => section)] : []);
    const merged = mergeAnswers(answers, waiting, this.#base, theirs);
    const changed = Object.keys({ ...answers, ...merged.answers }).filter(
      (key): key is ApplySection => !sameAnswers(Reflect.get(answers, key), Reflect.get(merged.answers, key)),
    );
    this.#owner = owner;
    // what is in conflict keeps its old base, so that asking again finds the same two texts
    const contested = Object.fromEntries(merged.conflicts.map(({ section }) => [section, this.#base[section] ?? {}]));
    this.#base = { ...theirs, ...contested };
    this.#set({
      draft,
      answers: merged.answers,
      unsent: merged.unsent,
      conflicts: merged.conflicts,
      arrivals: { ...arrivals, ...Object.fromEntries(changed.map((key) => [key, (arrivals[key] ?? 0) + 1])) },
    });
  }

  /** Settles a conflict: the text on this screen goes on, or the other one is taken. */
  settle(section: ApplySection, choice: 'mine' | 'theirs'): void {
    const found = this.#kept.conflicts.find((each) => each.section === section);
    if (!found) return;
    this.#base = { ...this.#base, [section]: found.theirs };
    const conflicts = this.#kept.conflicts.filter((each) => each !== found);
    const { answers, unsent, arrivals } = this.#kept;
    if (choice === 'mine') this.#set({ conflicts, unsent: new Set([...unsent, section]) });
    else
      this.#set({
        conflicts,
        answers: { ...answers, [section]: found.theirs },
        arrivals: { ...arrivals, [section]: (arrivals[section] ?? 0) + 1 },
      });
  }

  /** The voluntary answers went into their own table; the form only knows that they did. */
  noteEqualOpportunity(): void {
    const { draft } = this.#kept;
    if (draft) this.#set({ draft: { ...draft, hasEqualOpportunity: true } });
  }

  /** Sends everything unsent, one section after the other; true when the server has it all. */
  flush(): Promise<boolean> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<boolean> {
    const refused = new Map<ApplySection, AppError>();
    // each round sends one section or takes a newer draft; a few newer drafts in a row mean two busy tabs
    for (let overtaken = 0; overtaken < 5; ) {
      const { draft, unsent, answers } = this.#kept;
      const section = [...unsent].find((each) => !refused.has(each));
      if (!draft || draft.revision === null) return unsent.size === 0;
      if (section === undefined) break;
      const sent = answers[section] ?? {};
      this.#set({ isSaving: true });
      const result = await this.#deps.save(draft.id, section, sent, draft.revision);
      if (result.ok) {
        this.#stored(section, sent, result.value);
        continue;
      }
      // an answer that is not taken keeps its own section here, and no other
      if (result.error.code === 'invalid') {
        refused.set(section, result.error);
        continue;
      }
      if (result.error.code !== 'stale') return this.#failed(result.error);
      overtaken += 1;
      const opened = await this.#deps.open(draft.id);
      if (!opened.ok) return this.#failed(opened.error);
      this.adopt(opened.value, this.#owner ?? '');
    }
    const [problem] = refused.values();
    this.#set({ isSaving: false, problem });
    return this.#kept.unsent.size === 0 && this.#kept.conflicts.length === 0;
  }

  #stored(section: ApplySection, sent: SectionAnswers, saved: { revision: number; savedAt: string }): void {
    const { draft, answers, unsent } = this.#kept;
    if (!draft) return;
    this.#base = { ...this.#base, [section]: sent };
    // what was typed while the call was under way is still unsent
    const rest = [...unsent].filter((each) => each !== section || !sameAnswers(answers[section], sent));
    this.#set({
      draft: { ...draft, ...saved, imported: draft.imported.filter((each) => each !== section) },
      unsent: new Set(rest),
      problem: undefined,
    });
  }

  #failed(problem: AppError): false {
    this.#set({ isSaving: false, problem });
    return false;
  }
}
